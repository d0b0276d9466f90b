package social.plaza.moderation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import social.plaza.shared.Ids;

/** Identifies one decision. */
@Embeddable
record DecisionId(@Column(name = "id") long value) implements Serializable {

    static DecisionId next() {
        return new DecisionId(Ids.next());
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
