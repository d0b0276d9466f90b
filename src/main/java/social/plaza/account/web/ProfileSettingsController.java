package social.plaza.account.web;

import static social.plaza.account.web.Typed.text;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import social.plaza.account.AccountSettings;
import social.plaza.media.PictureForms;
import social.plaza.media.Purpose;
import social.plaza.media.SentPicture;
import social.plaza.shared.Actor;
import social.plaza.shared.CurrentActor;

/** Display name, bio, pictures, and what the profile shows. */
@Controller
class ProfileSettingsController {

    private final AccountSettings settings;
    private final PictureForms pictures;

    ProfileSettingsController(AccountSettings settings, PictureForms pictures) {
        this.settings = settings;
        this.pictures = pictures;
    }

    @GetMapping("/settings/profile")
    String show(@CurrentActor Actor actor, Model model) {
        AccountSettings.View now = settings.view(actor);
        model.addAttribute(
                "form",
                new ProfileForm(now.displayName(), now.bio(), now.showsCommunityPosts(), null, null, null, null));
        return page(model, now, SentPicture.NONE, SentPicture.NONE);
    }

    @PutMapping("/settings/profile")
    String save(
            @CurrentActor Actor actor,
            @Valid @ModelAttribute("form") ProfileForm form,
            BindingResult problems,
            @RequestParam(required = false) @Nullable MultipartFile avatarFile,
            @RequestParam(required = false) @Nullable MultipartFile coverFile,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        SentPicture avatar = pictures.take(actor, Purpose.AVATAR, avatarFile, form.avatar(), form.noAvatar());
        SentPicture cover = pictures.take(actor, Purpose.COVER, coverFile, form.cover(), form.noCover());
        avatar.tell("avatar", problems);
        cover.tell("cover", problems);
        if (problems.hasErrors()) {
            response.setStatus(422);
            return page(model, settings.view(actor), avatar, cover);
        }
        settings.introduce(
                actor,
                text(form.displayName()),
                text(form.bio()),
                Boolean.TRUE.equals(form.showsCommunityPosts()),
                avatar.change(),
                cover.change());
        next.addFlashAttribute("flash", "account.settings.saved");
        return "redirect:/settings/profile";
    }

    private static String page(Model model, AccountSettings.View now, SentPicture avatar, SentPicture cover) {
        model.addAttribute("avatar", avatar.again(now.avatar()));
        model.addAttribute("cover", cover.again(now.cover()));
        return "account/settings-profile";
    }
}
