package social.plaza.moderation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import social.plaza.audit.Act;
import social.plaza.community.RuleView;
import social.plaza.moderation.Cited;
import social.plaza.moderation.LogEntry;
import social.plaza.moderation.Norm;
import social.plaza.shared.Slice;

/**
 * What {@code moderation/_log} shows, for a community and for the platform alike.
 *
 * @param path the log's own address
 * @param cases where the cases of this log are found, without the id
 * @param acts that it can be narrowed to
 * @param rules that the community has
 * @param names whether the reader sees names and may ask for them
 */
record LogPage(String path, String cases, List<Act> acts, List<RuleView> rules, boolean names) {

    /** A ground to choose. */
    record Option(String value, Cited cited) {}

    void fill(
            Model model,
            LogForm asked,
            BindingResult errors,
            Supplier<Slice<LogEntry>> entries,
            HttpServletResponse response) {
        Slice<LogEntry> slice = errors.hasErrors() ? new Slice<>(List.of(), null) : entries.get();
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("asked", asked);
        model.addAttribute("log", this);
        model.addAttribute("entries", slice.items());
        model.addAttribute("older", asked.older(path, slice.next()));
        model.addAttribute("grounds", grounds(asked.rule()));
        model.addAttribute("narrowed", asked.without(path));
        model.addAttribute("csv", asked.address(path + ".csv"));
        model.addAttribute("json", asked.address(path + ".json"));
        model.addAttribute("icons", ActIcons.ALL);
        model.addAttribute("wrong", errors.hasErrors());
    }

    /** The rules as they read now, the norms, and what is asked for, which may be a rule as it once read. */
    private List<Option> grounds(String asked) {
        List<Option> grounds = new ArrayList<>();
        rules.forEach(rule -> grounds.add(new Option(rule.text(), new Cited(null, rule.text()))));
        Arrays.stream(Norm.values()).forEach(norm -> grounds.add(new Option("norm:" + norm, new Cited(norm, ""))));
        if (!asked.isEmpty() && grounds.stream().noneMatch(one -> one.value().equals(asked))) {
            grounds.addFirst(new Option(asked, new Cited(null, asked)));
        }
        return grounds;
    }
}
