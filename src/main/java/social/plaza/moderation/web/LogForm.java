package social.plaza.moderation.web;

import static java.util.Objects.requireNonNullElse;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.web.util.UriComponentsBuilder;
import social.plaza.audit.Act;
import social.plaza.moderation.LogFilter;
import social.plaza.shared.PostId;

/**
 * What a log is narrowed to, as typed and as its address says. Days begin at midnight in UTC.
 *
 * @param act a kind of act; a word that names none is every act
 * @param actor a handle
 * @param subject a handle, or the id or the address of a post
 * @param rule the words of a rule, or {@code norm:} and a norm
 * @param since the first day
 * @param until the last day
 */
record LogForm(String act, String actor, String subject, String rule, String since, String until) {

    private static final Pattern HANDLE = Pattern.compile("(?:.*/)?@?(\\w{1,15})");
    private static final Pattern POST =
            Pattern.compile("(?:.*/posts/)?(\\d{16,18}|[1-8]\\d{18}|(?<=/posts/)\\d{1,15})(?:[/?#].*)?");
    private static final Pattern DAY = Pattern.compile("[1-9]\\d{3}-\\d{2}-\\d{2}");

    LogForm {
        act = requireNonNullElse(act, "").strip();
        actor = requireNonNullElse(actor, "").strip();
        subject = requireNonNullElse(subject, "").strip();
        rule = requireNonNullElse(rule, "").strip();
        since = requireNonNullElse(since, "").strip();
        until = requireNonNullElse(until, "").strip();
    }

    /** Reads what was typed; what cannot be read has an error, and nothing then is to be shown. */
    LogFilter filter(List<Act> acts, BindingResult errors) {
        LocalDate first = day("since", since, errors);
        LocalDate last = day("until", until, errors);
        if (first != null && last != null && last.isBefore(first)) {
            errors.rejectValue("until", "moderation.log.until.early");
        }
        Matcher post = POST.matcher(subject);
        boolean ofPost = post.matches();
        return new LogFilter(
                only(acts),
                handle("actor", actor, errors),
                ofPost ? "" : handle("subject", subject, errors),
                ofPost ? new PostId(Long.parseLong(post.group(1))) : null,
                rule,
                first == null ? null : start(first),
                last == null ? null : start(last.plusDays(1)));
    }

    /** Nothing is narrowed. */
    boolean empty() {
        return given().isEmpty();
    }

    /** This in an address. */
    String address(String path) {
        return address(path, given());
    }

    /** The next page of this. */
    @Nullable
    String older(String path, @Nullable String next) {
        if (next == null) {
            return null;
        }
        Map<String, String> given = given();
        given.put("from", next);
        return address(path, given);
    }

    /** For each part that is given, where it is left out. */
    Map<String, String> without(String path) {
        Map<String, String> addresses = new LinkedHashMap<>();
        for (String part : given().keySet()) {
            Map<String, String> others = given();
            others.remove(part);
            addresses.put(part, address(path, others));
        }
        return addresses;
    }

    /**
     * What of it has a meaning to this reader.
     *
     * @param names whether they read names; who does not asks for none
     */
    LogForm meant(List<Act> acts, boolean names) {
        return new LogForm(
                only(acts) == null ? "" : act,
                names ? actor : "",
                names ? subject : "",
                rule.indexOf('\0') < 0 ? rule : "",
                since,
                until);
    }

    private @Nullable Act only(List<Act> acts) {
        return acts.stream().filter(one -> one.name().equals(act)).findFirst().orElse(null);
    }

    private static String handle(String field, String typed, BindingResult errors) {
        Matcher handle = HANDLE.matcher(typed);
        if (typed.isEmpty() || handle.matches()) {
            return typed.isEmpty() ? "" : handle.group(1);
        }
        errors.rejectValue(field, "moderation.log." + field + ".unreadable");
        return "";
    }

    private static @Nullable LocalDate day(String field, String typed, BindingResult errors) {
        if (typed.isEmpty()) {
            return null;
        }
        try {
            if (DAY.matcher(typed).matches()) {
                return LocalDate.parse(typed);
            }
        } catch (DateTimeException noSuchDay) {
            // said below
        }
        errors.rejectValue(field, "moderation.log.day.unreadable");
        return null;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        given.put("act", act);
        given.put("actor", actor);
        given.put("subject", subject);
        given.put("rule", rule);
        given.put("since", since);
        given.put("until", until);
        given.values().removeIf(String::isEmpty);
        return given;
    }

    private static String address(String path, Map<String, String> parameters) {
        var address = UriComponentsBuilder.fromPath(path);
        parameters.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(parameters).toUriString();
    }
}
