package social.plaza.moderation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import social.plaza.moderation.LogEntry;
import social.plaza.moderation.LogFilter;
import social.plaza.moderation.ModerationLog;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;
import social.plaza.shared.Cursor;

/** The platform's own log: what staff decided. */
@Controller
class StaffLogController {

    private static final String PATH = "/staff/log";

    private final ModerationLog log;
    private final LogExport export;

    StaffLogController(ModerationLog log, LogExport export) {
        this.log = log;
        this.export = export;
    }

    @GetMapping(PATH)
    String log(
            @ModelAttribute("form") LogForm typed,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String from,
            @CurrentActor Actor actor,
            Model model,
            HttpServletResponse response) {
        LogForm asked = typed.meant(ModerationLog.actsOfPlatform(), true);
        LogFilter filter = asked.filter(ModerationLog.actsOfPlatform(), errors);
        new LogPage(PATH, "/staff/cases/", ModerationLog.actsOfPlatform(), List.of(), true)
                .fill(model, asked, errors, () -> log.readPlatform(actor, filter, Cursor.decode(from)), response);
        return "moderation/staff-log";
    }

    @GetMapping(PATH + ".csv")
    void csv(
            @ModelAttribute("form") LogForm typed,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response)
            throws IOException {
        export(LogExport.Format.CSV, typed, errors, actor, response);
    }

    @GetMapping(PATH + ".json")
    void json(
            @ModelAttribute("form") LogForm typed,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response)
            throws IOException {
        export(LogExport.Format.JSON, typed, errors, actor, response);
    }

    private void export(
            LogExport.Format format, LogForm typed, BindingResult errors, Actor actor, HttpServletResponse response)
            throws IOException {
        LogForm asked = typed.meant(ModerationLog.actsOfPlatform(), true);
        LogFilter filter = asked.filter(ModerationLog.actsOfPlatform(), errors);
        if (errors.hasErrors()) {
            response.sendRedirect(asked.address(PATH));
            return;
        }
        try (Stream<LogEntry> entries = log.readAllOfPlatform(actor, filter)) {
            export.write(format, "plaza-log", true, entries, response);
        }
    }
}
