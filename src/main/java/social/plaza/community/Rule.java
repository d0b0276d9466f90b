package social.plaza.community;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import social.plaza.shared.CommunityId;

/** One thing a community asks of its members. A deleted one stays without a position, because decisions cite it. */
@Entity
@SuppressWarnings("UnusedVariable") // the community is for the queries
class Rule {

    @EmbeddedId
    private RuleId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "community_id"))
    private CommunityId community;

    private @Nullable Short position;
    private String text;
    private String explanation;
    private int revision = 1;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Rule() {}

    Rule(CommunityId community, int position, RuleText text, Explanation explanation) {
        this.id = RuleId.next();
        this.community = community;
        this.position = (short) position;
        this.text = text.value();
        this.explanation = explanation.value();
    }

    void reword(RuleText newText, Explanation newExplanation) {
        text = newText.value();
        explanation = newExplanation.value();
        revision++;
    }

    void moveTo(int newPosition) {
        position = (short) newPosition;
    }

    void delete() {
        position = null;
    }

    boolean reads(RuleText otherText, Explanation otherExplanation) {
        return text.equals(otherText.value()) && explanation.equals(otherExplanation.value());
    }

    RuleId id() {
        return id;
    }

    /** 1 to 10, 0 where deleted. */
    int position() {
        return position == null ? 0 : position;
    }

    String text() {
        return text;
    }

    String explanation() {
        return explanation;
    }

    int revision() {
        return revision;
    }
}
