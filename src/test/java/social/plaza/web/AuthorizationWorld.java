package social.plaza.web;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import social.plaza.account.StandingDesk;
import social.plaza.community.ApplicationId;
import social.plaza.community.Applications;
import social.plaza.community.Communities;
import social.plaza.community.CommunityName;
import social.plaza.community.CommunityView;
import social.plaza.community.Explanation;
import social.plaza.community.General;
import social.plaza.community.Joining;
import social.plaza.community.Motivation;
import social.plaza.community.Purpose;
import social.plaza.community.RuleText;
import social.plaza.community.Rulebook;
import social.plaza.community.StaffReason;
import social.plaza.media.AltText;
import social.plaza.media.ImageId;
import social.plaza.media.Images;
import social.plaza.media.Upload;
import social.plaza.membership.Admissions;
import social.plaza.membership.Invitations;
import social.plaza.membership.Memberships;
import social.plaza.membership.Roles;
import social.plaza.moderation.Appeals;
import social.plaza.moderation.CannedReasons;
import social.plaza.moderation.CaseId;
import social.plaza.moderation.Complaint;
import social.plaza.moderation.Concern;
import social.plaza.moderation.Ground;
import social.plaza.moderation.Moderation;
import social.plaza.moderation.Norm;
import social.plaza.moderation.PersonNotes;
import social.plaza.moderation.Reported;
import social.plaza.moderation.Reports;
import social.plaza.moderation.Returns;
import social.plaza.moderation.ReviewDesk;
import social.plaza.post.Attachment;
import social.plaza.post.Audience;
import social.plaza.post.Composer;
import social.plaza.post.Draft;
import social.plaza.post.Drafts;
import social.plaza.post.PollDraft;
import social.plaza.post.PollTime;
import social.plaza.post.Posts;
import social.plaza.post.PublishTime;
import social.plaza.post.ScheduledPosts;
import social.plaza.post.Unposted;
import social.plaza.shared.AccountId;
import social.plaza.shared.Actor;
import social.plaza.shared.CommunityId;
import social.plaza.shared.PostId;
import social.plaza.testing.AuthorizationTable.Who;
import social.plaza.testing.Cast;
import social.plaza.testing.Faces;
import social.plaza.testing.Pictures;

/** A restricted community with somebody in every affiliation, and the things that the rows of the table act on. */
class AuthorizationWorld {

    private final Cast cast;
    private final Applications applications;
    private final Communities communities;
    private final Rulebook rules;
    private final Memberships memberships;
    private final Admissions admissions;
    private final Invitations invitations;
    private final Roles roles;
    private final Posts posts;
    private final Drafts drafts;
    private final ScheduledPosts scheduled;
    private final Images images;
    private final Faces faces;
    private final Moderation moderation;
    private final Appeals appeals;
    private final CannedReasons reasons;
    private final Returns returns;
    private final PersonNotes notes;
    private final StandingDesk standings;
    private final Reports reports;
    private final ReviewDesk desk;
    private final JdbcClient jdbc;

    private final Map<Who, AccountId> accounts = new EnumMap<>(Who.class);
    private final Map<Who, Map<String, String>> own = new EnumMap<>(Who.class);
    private final Map<String, String> names = new HashMap<>();

    AuthorizationWorld(
            Cast cast,
            Applications applications,
            Communities communities,
            Rulebook rules,
            Memberships memberships,
            Admissions admissions,
            Invitations invitations,
            Roles roles,
            Posts posts,
            Drafts drafts,
            ScheduledPosts scheduled,
            Images images,
            Faces faces,
            Moderation moderation,
            Appeals appeals,
            CannedReasons reasons,
            Returns returns,
            PersonNotes notes,
            StandingDesk standings,
            Reports reports,
            ReviewDesk desk,
            JdbcClient jdbc) {
        this.cast = cast;
        this.applications = applications;
        this.communities = communities;
        this.rules = rules;
        this.memberships = memberships;
        this.admissions = admissions;
        this.invitations = invitations;
        this.roles = roles;
        this.posts = posts;
        this.drafts = drafts;
        this.scheduled = scheduled;
        this.images = images;
        this.faces = faces;
        this.moderation = moderation;
        this.appeals = appeals;
        this.reasons = reasons;
        this.returns = returns;
        this.notes = notes;
        this.standings = standings;
        this.reports = reports;
        this.desk = desk;
        this.jdbc = jdbc;
    }

    Optional<AccountId> account(Who who) {
        return Optional.ofNullable(accounts.get(who));
    }

    /** What things are called for this person: {ownPost} is another one for each. */
    Map<String, String> names(Who who) {
        Map<String, String> all = new HashMap<>(names);
        all.putAll(own.getOrDefault(who, Map.of()));
        return all;
    }

    void build() {
        accounts.put(Who.T, cast.staff("the_staff"));
        for (Who who : new Who[] {Who.A, Who.O, Who.M, Who.N, Who.P, Who.I, Who.B, Who.S}) {
            accounts.put(who, cast.person("person_" + who.name().toLowerCase(Locale.ROOT)));
        }
        CommunityId id = found();
        jdbc.sql("UPDATE community SET topics = '{plants}' WHERE id = ?")
                .param(id.value())
                .update();
        CommunityView community = communities.view(id);
        names.put("community", community.slug());
        names.put("edition", General.of(community).edition());
        names.put("joiningEdition", Joining.of(community).edition());
        names.put("postingEdition", community.posting().edition());
        names.put("password", Cast.PASSWORD);
        names.put("guide", "founding");
        names.put("tag", "plaza");
        names.put("topic", "plants");
        names.put("nobody", "nobody");
        names.put("size", "small");
        names.put("rule", Long.toString(community.rules().getFirst().id()));
        for (Who who : new Who[] {Who.O, Who.M, Who.N, Who.P, Who.I, Who.B, Who.S}) {
            admit(actor(who), id);
        }
        roles.accept(actor(Who.O), id, roles.offerModerator(actor(Who.A), id, "person_o"));
        for (Who who : new Who[] {Who.O, Who.M, Who.N, Who.P, Who.I, Who.B, Who.S}) {
            write(who, id);
        }
        own.put(
                Who.A,
                Map.of(
                        "ownPost", say(actor(Who.A), new Audience.OfCommunity(id)),
                        "ownDraft", draft(actor(Who.A)),
                        "ownScheduled", schedule(actor(Who.A), id)));
        names.put("adminPost", say(actor(Who.A), new Audience.OfCommunity(id)));
        others(id);
        pictures(id);
        cases(id);
        memberships.leave(actor(Who.N), id);
        memberships.leave(actor(Who.P), id);
        memberships.leave(actor(Who.I), id);
        memberships.join(actor(Who.P), id, true, "");
        names.put("request", pending("extra_asker", id));
        own(Who.P).put("ownRequest", pending("person_p", id));
        names.put("sentInvitation", Long.toString(invitations.toAccount(actor(Who.A), id, "person_i", "")));
        moderation.remove(
                actor(Who.A), id, actor(Who.B).account(), new Ground.OfNorm(Norm.SAFETY), null, "Broke the peace");
        standings.suspend(actor(Who.T), actor(Who.S).account(), "Broke the law");
    }

    /** People and things that everybody's acts are tried on. */
    private void others(CommunityId id) {
        Actor admin = actor(Who.A);
        Actor member = admit(cast.actor(cast.person("extra_member")), id);
        names.put("person", "extra_member");
        names.put("post", say(member, new Audience.OfCommunity(id)));
        names.put("ownPost", names.get("post"));
        names.put("draft", draft(member));
        names.put("ownDraft", names.get("draft"));
        names.put("scheduled", schedule(member, id));
        names.put("ownScheduled", names.get("scheduled"));
        PollDraft poll = new PollDraft(List.of("Yes", "No"), PollTime.DAY);
        names.put(
                "pollPost",
                posts.publish(member, new Draft("Well?", Audience.of(id), null, null, false, null, poll), null)
                        .toString());
        names.put("followersPost", say(member, Audience.followers()));
        String hidden = say(member, new Audience.OfCommunity(id));
        names.put("decision", Long.toString(hide(admin, hidden)));
        names.put("hiddenPost", hidden);
        Actor removed = admit(cast.actor(cast.person("extra_removed")), id);
        names.put("removedPerson", "extra_removed");
        names.put(
                "removal",
                Long.toString(moderation.remove(
                        admin, id, removed.account(), new Ground.OfNorm(Norm.SAFETY), null, "Broke the peace")));
        Actor asker = cast.actor(cast.person("extra_asker"));
        memberships.join(asker, id, true, "");
        Actor wisher = cast.actor(cast.person("extra_wisher"));
        apply(wisher, "Another community");
        names.put(
                "application",
                applications.latest(wisher.account()).orElseThrow().id().toString());
        names.put("link", invitations.link(admin, id, 100, 7).replaceFirst(".*/", ""));
        Actor moderator = admit(cast.actor(cast.person("extra_moderator")), id);
        roles.accept(moderator, id, roles.offerModerator(admin, id, moderator.handle()));
        names.put("moderator", moderator.handle());
        names.put("moderatorPost", say(moderator, new Audience.OfCommunity(id)));
        names.put("appeal", appealed(member, hide(moderator, say(member, new Audience.OfCommunity(id)))));
        names.put("returned", returned(member, hide(moderator, say(member, new Audience.OfCommunity(id)))));
        names.put("returnedToAdmin", returned(member, hide(admin, say(member, new Audience.OfCommunity(id)))));
        notes.add(moderator, communities.view(id), member.account(), "Means well");
        names.put(
                "note",
                jdbc.sql("SELECT id FROM person_note").query(String.class).single());
        String moderatorsPost = say(moderator, new Audience.OfCommunity(id));
        names.put("moderatorAppeal", appealed(moderator, hide(admin, moderatorsPost)));
        reasons.add(admin, id, "Offers belong in their own thread");
        names.put("reason", Long.toString(reasons.of(id).getFirst().id()));
        Actor offered = admit(cast.actor(cast.person("extra_offered")), id);
        names.put("offer", Long.toString(roles.offerModerator(admin, id, offered.handle())));
    }

    private void pictures(CommunityId id) {
        Actor author = admit(cast.actor(cast.person("extra_artist")), id);
        names.put("image", picture(author, new Audience.OfCommunity(id)).toString());
        names.put("hiddenImage", picture(author, new Audience.OfCommunity(id)).toString());
        hide(actor(Who.A), postWith("hiddenImage"));
        names.put("deletedImage", picture(author, Audience.followers()).toString());
        posts.delete(author, new PostId(Long.parseLong(postWith("deletedImage"))));
        names.put("looseImage", upload(author).id().toString());
        faces.give(author.account());
        names.put("avatar", pictureOf("account", "avatar_id", author.account().value()));
        names.put("cover", pictureOf("account", "cover_id", author.account().value()));
        faces.give(id);
        names.put("emblem", pictureOf("community", "emblem_id", id.value()));
        names.put("banner", pictureOf("community", "banner_id", id.value()));
        Actor outlaw = cast.actor(cast.person("extra_outlaw"));
        faces.give(outlaw.account());
        names.put(
                "suspendedAvatar",
                pictureOf("account", "avatar_id", outlaw.account().value()));
        standings.suspend(actor(Who.T), outlaw.account(), "Broke the law");
        Actor hermit = cast.actor(cast.person("extra_hermit"));
        names.put("protectedImage", picture(hermit, Audience.followers()).toString());
        jdbc.sql("UPDATE account SET protected = true WHERE id = ?")
                .param(hermit.account().value())
                .update();
    }

    private ImageId picture(Actor author, Audience audience) {
        Upload upload = upload(author);
        posts.publish(
                author,
                new Draft(
                        "Look",
                        audience,
                        null,
                        null,
                        false,
                        null,
                        null,
                        List.of(new Attachment(upload, AltText.of("A square")))),
                null);
        return upload.id();
    }

    private Upload upload(Actor author) {
        return images.accept(
                author, social.plaza.media.Purpose.POST, new ByteArrayResource(Pictures.file("png", 8, 8)));
    }

    private String pictureOf(String table, String column, long id) {
        return jdbc.sql("SELECT " + column + " FROM " + table + " WHERE id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private String postWith(String image) {
        return jdbc.sql("SELECT post_id FROM post_image WHERE image_id = ?")
                .param(Long.valueOf(named(image)))
                .query(String.class)
                .single();
    }

    /** Cases about somebody of each rank, one that is closed, one of staff, and one of another community. */
    private void cases(CommunityId id) {
        Actor admin = actor(Who.A);
        Actor reporter = cast.actor(cast.person("extra_reporter"));
        Actor member = cast.actor(cast.person("extra_reported"));
        admit(member, id);
        Complaint broken =
                new Complaint.OfRule(communities.view(id).rules().getFirst().id());
        Complaint hateful = new Complaint.OfConcern(Concern.HATE);
        names.put("case", reported(reporter, say(member, new Audience.OfCommunity(id)), broken, id));
        names.put("moderatorCase", reported(reporter, named("moderatorPost"), broken, id));
        names.put("adminCase", reported(reporter, named("adminPost"), broken, null));
        names.put("staffCase", reported(reporter, say(member, Audience.followers()), hateful, null));
        names.put("keptCase", reported(reporter, say(member, new Audience.OfCommunity(id)), broken, id));
        desk.keep(admin, new CaseId(Long.parseLong(named("keptCase"))), 0, "Fine");
        names.put("settledCase", reported(reporter, say(member, Audience.followers()), hateful, null));
        desk.settle(actor(Who.T), new CaseId(Long.parseLong(named("settledCase"))), 0, "Done");
        names.put("number", "1");
        names.put("otherCase", elsewhere(reporter, member));
    }

    /** A community that nobody of the table belongs to. */
    private String elsewhere(Actor reporter, Actor member) {
        Actor founder = cast.actor(cast.person("extra_founder"));
        apply(founder, "Elsewhere");
        applications.approve(
                actor(Who.T),
                applications.latest(founder.account()).orElseThrow().id(),
                new StaffReason("Needed"));
        CommunityId id = communities.view("elsewhere").id();
        rules.add(founder, id, null, new RuleText("Be brief"), Explanation.NONE);
        memberships.join(member, id, true, "");
        admissions.approve(founder, id, Long.parseLong(pending(member.handle(), id)));
        Complaint theirs =
                new Complaint.OfRule(communities.view(id).rules().getFirst().id());
        return reported(reporter, say(member, new Audience.OfCommunity(id)), theirs, id);
    }

    private String named(String name) {
        return Objects.requireNonNull(names.get(name));
    }

    private String reported(Actor by, String post, Complaint complaint, @Nullable CommunityId desk) {
        reports.report(by, Reported.post(new PostId(Long.parseLong(post))), complaint, "");
        return jdbc.sql("SELECT id FROM review_case WHERE subject_id = ? AND coalesce(community_id, 0) = ?")
                .params(Long.valueOf(post), desk == null ? 0 : desk.value())
                .query(String.class)
                .single();
    }

    /** A post of their own, and one that was hidden. */
    private void write(Who who, CommunityId id) {
        Actor actor = actor(who);
        String hidden = say(actor, new Audience.OfCommunity(id));
        String decision = Long.toString(hide(actor(Who.A), hidden));
        own.put(
                who,
                new HashMap<>(Map.of(
                        "ownPost", say(actor, new Audience.OfCommunity(id)),
                        "ownHiddenPost", hidden,
                        "ownDraft", draft(actor),
                        "ownScheduled", schedule(actor, id),
                        "ownDecision", decision)));
    }

    private Map<String, String> own(Who who) {
        return Objects.requireNonNull(own.get(who));
    }

    private CommunityId found() {
        Actor admin = actor(Who.A);
        apply(admin, "Authorization");
        ApplicationId application =
                applications.latest(admin.account()).orElseThrow().id();
        applications.approve(actor(Who.T), application, new StaffReason("Needed"));
        CommunityId id = communities
                .view(Objects.requireNonNull(
                        applications.latest(admin.account()).orElseThrow().slug()))
                .id();
        rules.add(admin, id, null, new RuleText("Be kind"), Explanation.NONE);
        rules.add(admin, id, null, new RuleText("Stay on the subject"), Explanation.NONE);
        return id;
    }

    private void apply(Actor actor, String name) {
        applications.apply(
                actor, null, new CommunityName(name), new Purpose("A purpose"), new Motivation("A reason"), "en");
    }

    private Actor admit(Actor actor, CommunityId id) {
        memberships.join(actor, id, true, "");
        admissions.approve(actor(Who.A), id, Long.parseLong(pending(actor.handle(), id)));
        return actor;
    }

    private String pending(String handle, CommunityId id) {
        return jdbc.sql("""
                        SELECT r.id FROM join_request r JOIN account a ON a.id = r.account_id
                        WHERE r.community_id = ? AND a.handle = ? AND r.state = 'PENDING'""").params(id.value(), handle).query(String.class).single();
    }

    private String say(Actor actor, Audience audience) {
        return posts.publish(actor, audience, "Something #plaza").toString();
    }

    private String draft(Actor actor) {
        List<String> texts = List.of("Something to finish");
        Composer.Poll poll = Composer.Poll.of(List.of(), PollTime.DAY.name());
        return drafts.save(actor, Unposted.typed(texts, null, null, null, poll, List.of()), null, null)
                .toString();
    }

    private String schedule(Actor actor, CommunityId id) {
        Draft draft = new Draft("Something for later", Audience.of(id), null, false, null);
        return scheduled
                .schedule(actor, draft, PublishTime.of("2026-12-01T12:00", PublishTime.UTC), null, null)
                .toString();
    }

    private long hide(Actor by, String post) {
        return moderation.hide(by, new PostId(Long.parseLong(post)), new Ground.OfNorm(Norm.SAFETY), "Not here");
    }

    private String returned(Actor by, long decision) {
        returns.sendBack(by, decision, "Something better");
        return jdbc.sql("SELECT id FROM returned_post WHERE decision_id = ?")
                .param(decision)
                .query(String.class)
                .single();
    }

    private String appealed(Actor by, long decision) {
        appeals.appeal(by, decision, "Please look again");
        return jdbc.sql("SELECT id FROM appeal WHERE decision_id = ?")
                .param(decision)
                .query(String.class)
                .single();
    }

    private Actor actor(Who who) {
        return cast.actor(account(who).orElseThrow());
    }
}
