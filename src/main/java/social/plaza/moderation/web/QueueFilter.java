package social.plaza.moderation.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import social.plaza.moderation.CaseOrder;
import social.plaza.moderation.CaseRow;
import social.plaza.moderation.CaseTab;
import social.plaza.shared.Slice;
import social.plaza.shared.Tab;

/** Which cases a desk shows, as its address says; a word that means nothing is the first of its kind. */
record QueueFilter(@Nullable String show, @Nullable String sort) {

    CaseTab tab() {
        return Arrays.stream(CaseTab.values())
                .filter(tab -> word(tab).equals(show))
                .findFirst()
                .orElse(CaseTab.REVIEW);
    }

    CaseOrder order() {
        return word(CaseOrder.NEWEST).equals(sort) ? CaseOrder.NEWEST : CaseOrder.PRIORITY;
    }

    void fill(Model model, String desk, Slice<CaseRow> rows, int waiting) {
        List<Tab> tabs = Arrays.stream(CaseTab.values())
                .map(tab -> new Tab(address(desk, tab, order()), "moderation.queue." + tab.name(), tab == tab()))
                .toList();
        List<Tab> orders = Arrays.stream(CaseOrder.values())
                .map(order ->
                        new Tab(address(desk, tab(), order), "moderation.queue.sort." + order.name(), order == order()))
                .toList();
        model.addAttribute("desk", desk);
        model.addAttribute("tabs", tabs);
        model.addAttribute("orders", tab() == CaseTab.REVIEW ? orders : List.of());
        model.addAttribute("rows", rows.items());
        model.addAttribute("waiting", waiting);
        model.addAttribute("review", tab() == CaseTab.REVIEW);
        model.addAttribute(
                "older", rows.next() == null ? null : address(desk, tab(), order()) + "&from=" + rows.next());
    }

    private static String address(String desk, CaseTab tab, CaseOrder order) {
        return desk + "?show=" + word(tab) + "&sort=" + word(order);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
