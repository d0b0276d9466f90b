package social.plaza.community;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import social.plaza.audit.Act;
import social.plaza.audit.AuditEntry;
import social.plaza.audit.AuditEntry.Subject;
import social.plaza.audit.AuditLog;
import social.plaza.media.PictureChange;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.NotFound;

/** Changes what a community says of itself, who may come in and how members post. */
@Component
public class Settings {

    /** What became of a page of settings that was sent. */
    public sealed interface Outcome {

        /**
         * They hold now.
         *
         * @param slug where the community is found from now on
         * @param approved how many waiting requests were approved because the community opened
         */
        record Saved(String slug, int approved) implements Outcome {}

        /** Somebody else changed them since the page was opened; nothing was saved. */
        record Overtaken(CommunityView now) implements Outcome {}

        /** Opening the community approves more requests than the admin was told; nothing was saved. */
        record Opens(int pending) implements Outcome {}
    }

    /** A community opened by somebody who may change it. */
    public record Opened(CommunityView community, Affiliation affiliation) {}

    private final Communities communities;
    private final CommunityRepository aggregates;
    private final CommunityPictures pictures;
    private final Addresses addresses;
    private final Affiliations affiliations;
    private final AuditLog log;
    private final Clock clock;
    private final CommunityPolicy policy = new CommunityPolicy();

    Settings(
            Communities communities,
            CommunityRepository aggregates,
            CommunityPictures pictures,
            Addresses addresses,
            Affiliations affiliations,
            AuditLog log,
            Clock clock) {
        this.communities = communities;
        this.aggregates = aggregates;
        this.pictures = pictures;
        this.addresses = addresses;
        this.affiliations = affiliations;
        this.log = log;
        this.clock = clock;
    }

    /** Opens the settings; refused to everybody but the admin. */
    @Transactional(readOnly = true)
    public Opened open(Actor actor, String slug) {
        CommunityView community = communities.view(slug);
        Affiliation affiliation = affiliations.of(actor, community.id());
        policy.canEditSettings(actor, affiliation, community.state()).orRefuse();
        return new Opened(community, affiliation);
    }

    /** The same without its pictures, which stay. */
    @Transactional
    public Outcome describe(Actor actor, CommunityId id, General general, String edition) {
        return describe(actor, id, general, edition, PictureChange.NONE, PictureChange.NONE);
    }

    /**
     * Changes name, purpose, looks, language and topics. Another name brings another address; the old one leads there.
     *
     * @param edition of what the page showed, beside the pictures: of those the last one chosen is shown
     */
    @Transactional
    public Outcome describe(
            Actor actor, CommunityId id, General general, String edition, PictureChange emblem, PictureChange banner) {
        CommunityView before = authorised(actor, id);
        General then = General.of(before);
        boolean same = then.equals(general);
        if (!same && !then.edition().equals(edition)) {
            return new Outcome.Overtaken(before);
        }
        boolean pictured = pictures.change(actor, before, emblem, banner);
        if (same) {
            if (pictured) {
                record(actor, before, "");
            }
            return new Outcome.Saved(before.slug(), 0);
        }
        Community community = aggregate(id);
        community.describe(general);
        Slug address = new Slug(before.slug());
        if (!Slug.of(general.name()).equals(Slug.of(then.name()))) {
            address = addresses.claim(general.name(), id);
            community.moveTo(address);
        }
        aggregates.flush();
        boolean renamed = !then.name().equals(general.name());
        record(actor, before, renamed ? then.name() + " → " + general.name() : "");
        return new Outcome.Saved(address.value(), 0);
    }

    /**
     * Changes who may come in and what the team leaves to others. Opening a restricted community approves everybody who
     * waits.
     *
     * @param edition of what the page showed
     * @param told how many waiting requests the admin knows this will approve
     */
    @Transactional
    public Outcome admit(Actor actor, CommunityId id, Joining joining, String edition, int told) {
        CommunityView before = authorised(actor, id);
        Joining then = Joining.of(before);
        if (then.equals(joining)) {
            return new Outcome.Saved(before.slug(), 0);
        }
        if (!then.edition().equals(edition)) {
            return new Outcome.Overtaken(before);
        }
        boolean opens = joining.opens(before);
        int pending = opens ? affiliations.pendingRequests(id) : 0;
        if (pending > told) {
            return new Outcome.Opens(pending);
        }
        aggregate(id).admit(joining);
        aggregates.flush();
        record(actor, before, "");
        return new Outcome.Saved(before.slug(), opens ? affiliations.approvePending(actor, id) : 0);
    }

    /**
     * Changes how members post.
     *
     * @param edition of what the page showed
     */
    @Transactional
    public Outcome pace(Actor actor, CommunityId id, Posting posting, String edition) {
        CommunityView before = authorised(actor, id);
        Posting then = before.posting();
        if (then.equals(posting)) {
            return new Outcome.Saved(before.slug(), 0);
        }
        if (!then.edition().equals(edition)) {
            return new Outcome.Overtaken(before);
        }
        aggregate(id).pace(posting);
        aggregates.flush();
        record(actor, before, "");
        return new Outcome.Saved(before.slug(), 0);
    }

    /** The set-up checklist is done with. */
    @Transactional
    public void dismissChecklist(Actor actor, CommunityId id) {
        authorised(actor, id);
        aggregate(id).dismissChecklist(clock.instant());
    }

    private CommunityView authorised(Actor actor, CommunityId id) {
        CommunityView community = communities.lock(id);
        policy.canEditSettings(actor, affiliations.of(actor, id), community.state())
                .orRefuse();
        return community;
    }

    private Community aggregate(CommunityId id) {
        return aggregates.findById(id).orElseThrow(NotFound::new);
    }

    private void record(Actor actor, CommunityView before, String what) {
        log.append(AuditEntry.of(
                before.id(),
                actor.account(),
                Act.SETTINGS_CHANGED,
                Subject.COMMUNITY,
                before.id().value(),
                before.name(),
                what));
    }
}
