package social.plaza.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;

/** Identifies one community. */
@Embeddable
public record CommunityId(@Column(name = "id") long value) implements Serializable {

    public static CommunityId next() {
        return new CommunityId(Ids.next());
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
