package social.plaza.moderation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import social.plaza.audit.Act;
import social.plaza.community.Affiliation;
import social.plaza.community.CommunityView;
import social.plaza.community.RuleView;
import social.plaza.moderation.LogEntry;
import social.plaza.moderation.LogFilter;
import social.plaza.moderation.ModerationLog;
import social.plaza.shared.Actor;
import social.plaza.shared.Cursor;
import social.plaza.shared.Slice;

/** The log that belongs to a desk, as a page and as a file: a community's, also as staff read it, and the platform's. */
@Component
class LogPages {

    private final ModerationLog log;
    private final LogExport export;

    LogPages(ModerationLog log, LogExport export) {
        this.log = log;
        this.export = export;
    }

    void show(
            DeskAddress desk,
            LogForm typed,
            BindingResult errors,
            @Nullable String from,
            Actor reader,
            Model model,
            HttpServletResponse response) {
        List<Act> acts = acts(desk);
        boolean all = readsAll(desk, reader);
        LogForm asked = typed.meant(acts, all);
        LogFilter filter = asked.filter(acts, errors);
        CommunityView community = desk.community();
        List<RuleView> rules = community == null ? List.of() : community.rules();
        new LogPage(desk.log(), desk.cases() + "/", acts, rules, all)
                .fill(model, asked, errors, () -> read(desk, reader, filter, Cursor.decode(from)), response);
    }

    void export(
            LogExport.Format format,
            DeskAddress desk,
            LogForm typed,
            BindingResult errors,
            Actor reader,
            HttpServletResponse response)
            throws IOException {
        List<Act> acts = acts(desk);
        boolean all = readsAll(desk, reader);
        LogForm asked = typed.meant(acts, all);
        LogFilter filter = asked.filter(acts, errors);
        if (errors.hasErrors()) {
            response.sendRedirect(asked.address(desk.log()));
            return;
        }
        CommunityView community = desk.community();
        String name = (community == null ? "plaza" : community.slug()) + "-log";
        try (Stream<LogEntry> entries = readAll(desk, reader, filter)) {
            export.write(format, name, all, entries, response);
        }
    }

    private static List<Act> acts(DeskAddress desk) {
        return desk.staff() ? ModerationLog.actsOfPlatform() : ModerationLog.acts();
    }

    private boolean readsAll(DeskAddress desk, Actor reader) {
        Affiliation affiliation = desk.affiliation();
        return affiliation == null || log.readsAll(reader, affiliation);
    }

    private Slice<LogEntry> read(DeskAddress desk, Actor reader, LogFilter filter, Cursor from) {
        CommunityView community = desk.community();
        Affiliation affiliation = desk.affiliation();
        return community == null || affiliation == null
                ? log.readPlatform(reader, filter, from)
                : log.read(reader, community, affiliation, filter, from);
    }

    private Stream<LogEntry> readAll(DeskAddress desk, Actor reader, LogFilter filter) {
        CommunityView community = desk.community();
        Affiliation affiliation = desk.affiliation();
        return community == null || affiliation == null
                ? log.readAllOfPlatform(reader, filter)
                : log.readAll(reader, community, affiliation, filter);
    }
}
