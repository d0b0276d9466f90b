package social.plaza.moderation.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import social.plaza.account.AccountCard;
import social.plaza.community.CommunityPage;
import social.plaza.community.CommunityView;
import social.plaza.community.RuleView;
import social.plaza.moderation.CaseContext;
import social.plaza.moderation.CaseContexts;
import social.plaza.moderation.CaseList;
import social.plaza.moderation.CaseOrder;
import social.plaza.moderation.CaseQuery;
import social.plaza.moderation.CaseRow;
import social.plaza.moderation.CaseTab;
import social.plaza.moderation.CaseView;
import social.plaza.moderation.Cited;
import social.plaza.moderation.DecisionKind;
import social.plaza.moderation.Ground;
import social.plaza.moderation.Norm;
import social.plaza.moderation.PersonNotes;
import social.plaza.moderation.Reported;
import social.plaza.moderation.Ruling;
import social.plaza.post.Enclosures;
import social.plaza.shared.Actor;
import social.plaza.shared.Cursor;
import social.plaza.shared.PostId;
import social.plaza.shared.Slice;

/** What the pages of both desks show: the list of cases, and one of them beside it. */
@Component
class CasePages {

    /** A tab with the number of its cases, as far as it was counted. */
    record CountedTab(CaseTab tab, String href, int count, boolean current) {

        private static final int COUNTED = 999;

        public boolean more() {
            return count > COUNTED;
        }

        public int shown() {
            return Math.min(count, COUNTED);
        }
    }

    private final CaseList cases;
    private final CaseContexts contexts;
    private final PersonNotes notes;
    private final Enclosures enclosures;
    private final Clock clock;

    CasePages(CaseList cases, CaseContexts contexts, PersonNotes notes, Enclosures enclosures, Clock clock) {
        this.cases = cases;
        this.contexts = contexts;
        this.notes = notes;
        this.enclosures = enclosures;
        this.clock = clock;
    }

    /** The list alone. */
    String queue(Actor reader, DeskAddress desk, QueueFilter filter, @Nullable String from, Model model) {
        CaseQuery query = filter.query();
        Slice<CaseRow> rows = cases.of(reader, desk.affiliation(), query, Cursor.decode(from));
        CaseList.Beside beside = cases.beside(reader, desk.affiliation());
        CommunityView community = desk.community();
        if (desk.readOnly()) {
            model.addAttribute("overseen", community);
        } else if (community != null && desk.affiliation() != null) {
            CommunityPage.fill(model, community, desk.affiliation(), "moderation");
        }
        String narrowed = filter.address();
        model.addAttribute("desk", desk.queue());
        model.addAttribute("cases", desk.cases());
        model.addAttribute("filter", filter);
        model.addAttribute("query", query);
        model.addAttribute("narrowed", narrowed);
        model.addAttribute("rows", rows.items());
        model.addAttribute(
                "tabs",
                Arrays.stream(CaseTab.values())
                        .map(tab -> new CountedTab(
                                tab,
                                desk.queue() + filter.in(tab),
                                beside.counts().getOrDefault(tab, 0),
                                tab == query.tab()))
                        .toList());
        model.addAttribute("orders", CaseOrder.values());
        model.addAttribute("kinds", Reported.Kind.values());
        model.addAttribute(
                "claims", desk.readOnly() ? List.of(CaseQuery.Claimed.FREE) : List.of(CaseQuery.Claimed.values()));
        if (!model.containsAttribute("bulk")) {
            model.addAttribute("bulk", BulkForm.empty());
        }
        model.addAttribute("rules", community == null ? List.of() : community.rules());
        model.addAttribute("ready", beside.ready());
        model.addAttribute("kindsOfDecision", DecisionKind.values());
        model.addAttribute("most", BulkForm.MOST);
        terms(model);
        model.addAttribute("staff", desk.staff());
        model.addAttribute(
                "older",
                rows.next() == null
                        ? null
                        : desk.queue() + (narrowed.isEmpty() ? "?" : narrowed + "&") + "from=" + rows.next());
        return "moderation/desk";
    }

    /** The list, and a case beside it. */
    String one(Actor reader, DeskAddress desk, QueueFilter filter, CaseView seen, CaseForm form, Model model) {
        queue(reader, desk, filter, null, model);
        fill(desk, seen, form, model);
        CaseContext context = contexts.of(reader, desk.affiliation(), seen);
        model.addAttribute("context", context);
        model.addAttribute("enclosed", enclosures.of(reader, quoted(seen, context)));
        remember(reader, desk, seen, model);
        return "moderation/desk";
    }

    /** The posts whose words stand on the page: what was reported, and the thread around it. */
    private static List<PostId> quoted(CaseView seen, CaseContext context) {
        Stream<PostId> thread = Stream.of(
                        Stream.ofNullable(context.opening()),
                        Stream.ofNullable(context.answered()),
                        context.answers().stream())
                .flatMap(said -> said)
                .map(CaseContext.Said::id);
        return Stream.concat(seen.post() ? Stream.of(new PostId(seen.subject())) : Stream.empty(), thread)
                .toList();
    }

    /** What the team has written down about the person. */
    private void remember(Actor reader, DeskAddress desk, CaseView seen, Model model) {
        AccountCard about = seen.about();
        if (desk.affiliation() != null && about != null) {
            model.addAttribute("notes", notes.notes(reader, desk.affiliation(), about.id()));
            model.addAttribute("person", desk.queue() + "/people/" + about.handle());
        }
    }

    /** What the form to decide with shows. */
    void fill(DeskAddress desk, CaseView seen, CaseForm form, Model model) {
        CommunityView place = seen.place();
        model.addAttribute("about", seen);
        model.addAttribute("form", form);
        model.addAttribute("choices", place == null ? List.<RuleView>of() : place.rules());
        model.addAttribute("named", named(seen));
        terms(model);
        model.addAttribute("told", told(seen, form));
        model.addAttribute("desk", desk.queue());
        model.addAttribute("cases", desk.cases());
        model.addAttribute("staff", desk.staff());
        model.addAttribute("outside", desk.staff() || desk.readOnly());
        model.addAttribute(
                "place",
                desk.staff() && place != null ? DeskAddress.overseen(place).queue() : null);
    }

    /** Norms that can be cited, and how long what ends by itself can last. */
    private static void terms(Model model) {
        model.addAttribute("norms", Norm.values());
        model.addAttribute("silence", DecisionKind.SILENCE);
        model.addAttribute("silences", Ruling.SILENCES);
        model.addAttribute("removal", DecisionKind.REMOVE);
        model.addAttribute("removals", RemovalForm.DAYS);
    }

    /** Nothing is typed yet, and what most reports name is chosen. */
    static CaseForm fresh(CaseView seen) {
        return CaseForm.empty(named(seen).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(""));
    }

    /** How many reports name a rule or norm, by what the form sends for it. */
    private static Map<String, Integer> named(CaseView seen) {
        Map<String, Integer> named = new LinkedHashMap<>();
        seen.reports().forEach(report -> {
            String choice = choice(report.cited(), seen.place());
            if (!choice.isEmpty()) {
                named.merge(choice, 1, Integer::sum);
            }
        });
        return named;
    }

    /** Empty for a rule that reads otherwise now. */
    private static String choice(Cited cited, @Nullable CommunityView place) {
        Norm norm = cited.norm();
        if (norm != null) {
            return "norm:" + norm.name();
        }
        return place == null
                ? ""
                : place.rules().stream()
                        .filter(rule -> rule.text().equals(cited.rule()))
                        .findFirst()
                        .map(rule -> "rule:" + rule.id())
                        .orElse("");
    }

    private List<Told> told(CaseView seen, CaseForm form) {
        Cited cited = Ground.parse(form.ground())
                .flatMap(ground -> Cited.of(ground, seen.place()))
                .orElse(null);
        return form.kinds().stream()
                .map(kind -> Told.draft(kind, seen.place(), cited, form.words(), form.end(kind, clock.instant())))
                .toList();
    }
}
