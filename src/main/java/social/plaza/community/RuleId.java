package social.plaza.community;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import social.plaza.shared.Ids;

/** Identifies one rule of a community. */
@Embeddable
public record RuleId(@Column(name = "id") long value) implements Serializable {

    static RuleId next() {
        return new RuleId(Ids.next());
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
