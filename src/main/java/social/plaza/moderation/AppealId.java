package social.plaza.moderation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import social.plaza.shared.Ids;

/** Identifies one appeal. */
@Embeddable
record AppealId(@Column(name = "id") long value) implements Serializable {

    static AppealId next() {
        return new AppealId(Ids.next());
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
