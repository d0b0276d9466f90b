package social.plaza.moderation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;

/** The platform's own log: what staff decided. */
@Controller
class StaffLogController {

    private static final String PATH = "/staff/log";

    private final LogPages pages;

    StaffLogController(LogPages pages) {
        this.pages = pages;
    }

    @GetMapping(PATH)
    String log(
            @ModelAttribute("form") LogForm typed,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String from,
            @CurrentActor Actor actor,
            Model model,
            HttpServletResponse response) {
        pages.show(DeskAddress.STAFF, typed, errors, from, actor, model, response);
        return "moderation/staff-log";
    }

    @GetMapping(PATH + ".csv")
    void csv(
            @ModelAttribute("form") LogForm typed,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response)
            throws IOException {
        pages.export(LogExport.Format.CSV, DeskAddress.STAFF, typed, errors, actor, response);
    }

    @GetMapping(PATH + ".json")
    void json(
            @ModelAttribute("form") LogForm typed,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response)
            throws IOException {
        pages.export(LogExport.Format.JSON, DeskAddress.STAFF, typed, errors, actor, response);
    }
}
