package social.plaza.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;

/** Identifies one post. */
@Embeddable
public record PostId(@Column(name = "id") long value) implements Serializable {

    public static PostId next() {
        return new PostId(Ids.next());
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
