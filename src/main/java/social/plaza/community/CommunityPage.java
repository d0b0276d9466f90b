package social.plaza.community;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/**
 * What the frame of every page of a community shows: {@code community/_header} and {@code community/_about}.
 *
 * <p>Pages may add {@code pendingRequests} (a number beside the tab), {@code faces} and {@code team} (people with
 * {@code handle}, {@code displayName} and, in the team, {@code role}).
 *
 * @param action the one thing that this viewer can do about belonging here
 * @param tabs the pages that this viewer may open
 * @param powersSuspended the viewer has a role here whose powers are not in force
 */
public record CommunityPage(Action action, List<Tab> tabs, boolean mayInvite, boolean powersSuspended) {

    /** The primary action, which always tells the truth. */
    public enum Action {
        JOIN,
        ASK,
        REQUESTED,
        INVITED,
        JOINED,
        REMOVED,
        CLOSED
    }

    /** One page of the community. */
    public record Tab(String key, String href, boolean current, boolean counted) {}

    /** Fills the model; {@code tab} is posts, about, members, log, requests, invitations, settings, or empty. */
    public static void fill(Model model, CommunityView community, Affiliation affiliation, String tab) {
        model.addAttribute("community", community);
        model.addAttribute("affiliation", affiliation);
        model.addAttribute("tab", tab);
        model.addAttribute("themed", community.theme().css());
        model.addAttribute(
                "frame",
                new CommunityPage(
                        action(community, affiliation),
                        tabs(community, affiliation, tab),
                        mayInvite(community, affiliation),
                        affiliation.belongs() && affiliation.role() != Role.MEMBER && !affiliation.powers()));
    }

    private static Action action(CommunityView community, Affiliation affiliation) {
        if (affiliation.belongs()) {
            return Action.JOINED;
        }
        if (affiliation.removed()) {
            return Action.REMOVED;
        }
        if (!community.active()) {
            return Action.CLOSED;
        }
        return switch (affiliation.kind()) {
            case REQUESTED -> Action.REQUESTED;
            case INVITED -> Action.INVITED;
            default -> community.restricted() ? Action.ASK : Action.JOIN;
        };
    }

    private static boolean mayInvite(CommunityView community, Affiliation affiliation) {
        return community.active() && affiliation.belongs() && (affiliation.moderates() || community.membersMayInvite());
    }

    private static List<Tab> tabs(CommunityView community, Affiliation affiliation, String current) {
        var tabs = new ArrayList<Tab>();
        tabs.add(tab(community, "posts", "", current));
        tabs.add(tab(community, "about", "/about", current));
        tabs.add(tab(community, "members", "/members", current));
        if (affiliation.moderates()) {
            tabs.add(tab(community, "requests", "/requests", current));
            tabs.add(tab(community, "invitations", "/invitations", current));
        }
        tabs.add(
                affiliation.moderates()
                        ? tab(community, "moderation", "/moderation", current.equals("log") ? "moderation" : current)
                        : tab(community, "log", "/moderation/log", current));
        String settings = settings(community, affiliation);
        if (settings != null) {
            tabs.add(tab(community, "settings", settings, current));
        }
        return List.copyOf(tabs);
    }

    private static @Nullable String settings(CommunityView community, Affiliation affiliation) {
        if (affiliation.runs()) {
            return "/settings";
        }
        return affiliation.moderates() && community.moderatorsEditRules() ? "/settings/rules" : null;
    }

    private static Tab tab(CommunityView community, String key, String path, String current) {
        return new Tab(key, "/communities/" + community.slug() + path, key.equals(current), key.equals("requests"));
    }
}
