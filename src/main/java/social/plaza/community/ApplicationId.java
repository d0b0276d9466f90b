package social.plaza.community;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import social.plaza.shared.Ids;

/** Identifies one application to found a community. */
@Embeddable
public record ApplicationId(@Column(name = "id") long value) implements Serializable {

    static ApplicationId next() {
        return new ApplicationId(Ids.next());
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
