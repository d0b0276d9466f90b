package social.plaza.community.web;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import social.plaza.community.CommunityName;
import social.plaza.community.CommunityView;
import social.plaza.community.Cover;
import social.plaza.community.General;
import social.plaza.community.Purpose;
import social.plaza.community.Theme;
import social.plaza.community.Topics;
import social.plaza.shared.Text;
import social.plaza.shared.TextRules;

/**
 * The first page of settings.
 *
 * @param topics with commas between
 * @param emblem what a try that was refused uploaded; a new file is sent as {@code emblemFile}
 * @param banner the same for the cover image
 */
record GeneralForm(
        @Text(min = CommunityName.MIN, max = CommunityName.MAX, kind = TextRules.NAME)
        String name,

        @Text(max = Purpose.MAX) String purpose,
        @OneOf(Theme.class) String theme,
        @OneOf(Cover.class) String cover,

        @Pattern(regexp = "en|es", message = "{community.choose}")
        String language,

        String topics,
        String emblem,
        @Nullable Boolean noEmblem,
        String banner,
        @Nullable Boolean noBanner,
        String edition) {

    GeneralForm {
        name = requireNonNullElse(name, "");
        purpose = requireNonNullElse(purpose, "");
        theme = requireNonNullElse(theme, "");
        cover = requireNonNullElse(cover, "");
        language = requireNonNullElse(language, "");
        topics = requireNonNullElse(topics, "");
        emblem = requireNonNullElse(emblem, "");
        banner = requireNonNullElse(banner, "");
        edition = requireNonNullElse(edition, "");
    }

    static GeneralForm of(CommunityView community) {
        General general = General.of(community);
        return new GeneralForm(
                community.name(),
                community.purpose(),
                community.theme().name(),
                community.cover().name(),
                community.language(),
                general.topics().typed(),
                "",
                null,
                "",
                null,
                general.edition());
    }

    /** Only for a form without errors; the topics are read before. */
    General general(Topics read) {
        return new General(
                new CommunityName(name),
                new Purpose(purpose),
                Theme.valueOf(theme),
                Cover.valueOf(cover),
                language,
                read);
    }
}
