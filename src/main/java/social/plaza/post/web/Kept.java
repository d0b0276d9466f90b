package social.plaza.post.web;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import social.plaza.post.DraftId;
import social.plaza.post.KeptDraft;
import social.plaza.post.PublishTime;
import social.plaza.shared.Ids;

/**
 * What a composer knows of the draft it was opened from, and of the time that its post is wanted for.
 *
 * @param draft its id, null for what is written at one go
 * @param publishAt as a field for a date and a time writes it; empty for now
 * @param zone name of the zone it is meant in; empty where no script has said
 */
public record Kept(@Nullable DraftId draft, String publishAt, String zone) {

    static Kept of(MultiValueMap<String, String> sent) {
        return new Kept(
                Ids.parse(first(sent, "draft")).map(DraftId::new).orElse(null),
                first(sent, "publishAt").strip(),
                first(sent, "zone").strip());
    }

    static Kept of(KeptDraft opened) {
        KeptDraft.Later later = opened.later();
        return later == null
                ? new Kept(opened.id(), "", "")
                : new Kept(opened.id(), later.field(), later.zone().getId());
    }

    boolean forLater() {
        return !publishAt.isEmpty();
    }

    PublishTime time() {
        return PublishTime.of(publishAt, zone);
    }

    /** The same, of a draft that has gone. */
    Kept loose() {
        return new Kept(null, publishAt, zone);
    }

    /** The same in UTC, which then is said. */
    Kept inUtc() {
        return new Kept(draft, publishAt, PublishTime.UTC);
    }

    private static String first(MultiValueMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value;
    }
}
