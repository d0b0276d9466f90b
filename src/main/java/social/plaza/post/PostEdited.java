package social.plaza.post;

import java.time.Instant;
import social.plaza.shared.PostId;

/** An author has changed what a post says; told within the change itself, so that cases about it change with it. */
public record PostEdited(PostId post, Instant at) {}
