package social.plaza.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;

/** Identifies one account. */
@Embeddable
public record AccountId(@Column(name = "id") long value) implements Serializable {

    public static AccountId next() {
        return new AccountId(Ids.next());
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
