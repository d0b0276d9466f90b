package social.plaza.demo;

import java.io.IOException;
import java.io.InputStream;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;
import social.plaza.community.Cover;
import social.plaza.community.MembershipPolicy;
import social.plaza.community.SlowMode;
import social.plaza.community.Theme;
import social.plaza.moderation.Concern;
import social.plaza.moderation.DecisionKind;
import social.plaza.moderation.Norm;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What demo mode tells: read from {@code demo/story.yml}. */
record Story(
        List<Person> people,
        Map<String, List<String>> follows,
        List<Place> communities,
        List<Said> notes,
        List<Kept> drafts,
        List<Wish> applications) {

    record Person(
            String handle,
            String name,
            String language,
            Period age,
            String bio,
            boolean staff,
            @Nullable Sign avatar,
            @Nullable Sign cover) {}

    /**
     * A community.
     *
     * @param days how long ago it was founded
     * @param rules each a text and its explanation
     */
    record Place(
            String name,
            String language,
            String founder,
            int days,
            String purpose,
            Theme theme,
            Cover cover,
            @Nullable Sign emblem,
            @Nullable Sign banner,
            MembershipPolicy policy,
            String question,
            List<String> topics,
            List<String> moderators,
            List<String> members,
            List<List<String>> rules,
            List<Ask> requests,
            List<Said> posts,
            @Nullable List<Accusation> accusations,
            @Nullable List<Note> remembered,
            @Nullable List<String> reasons,
            @Nullable SlowMode slow,
            boolean teamBegins) {

        @Override
        public List<Accusation> accusations() {
            return accusations == null ? List.of() : accusations;
        }

        @Override
        public List<Note> remembered() {
            return remembered == null ? List.of() : remembered;
        }

        @Override
        public List<String> reasons() {
            return reasons == null ? List.of() : reasons;
        }
    }

    record Ask(String from, String answer) {}

    /**
     * A post.
     *
     * @param then the posts that follow it, written in one go
     * @param poll the options of what it asks for a week
     * @param votes who chose which of them, from 1
     * @param pin who put it first where it stands; null where nobody did
     * @param outside whether a quote is for its author's followers, not for the community of what it quotes
     */
    record Said(
            String by,
            int days,
            String text,
            @Nullable List<String> then,
            @Nullable List<Said> replies,
            @Nullable List<Said> quotes,
            boolean outside,
            @Nullable List<String> likes,
            @Nullable List<String> bookmarks,
            @Nullable String pin,
            @Nullable List<String> reposts,
            @Nullable List<String> poll,
            @Nullable Map<String, Integer> votes,
            @Nullable List<Complained> reports,
            @Nullable String edit,
            @Nullable Answer answer,
            @Nullable List<Shown> pictures) {

        @Override
        public List<Shown> pictures() {
            return pictures == null ? List.of() : pictures;
        }

        @Override
        public List<String> then() {
            return then == null ? List.of() : then;
        }

        @Override
        public List<Said> replies() {
            return replies == null ? List.of() : replies;
        }

        @Override
        public List<Said> quotes() {
            return quotes == null ? List.of() : quotes;
        }

        @Override
        public List<String> likes() {
            return likes == null ? List.of() : likes;
        }

        @Override
        public Map<String, Integer> votes() {
            return votes == null ? Map.of() : votes;
        }

        @Override
        public List<String> bookmarks() {
            return bookmarks == null ? List.of() : bookmarks;
        }

        @Override
        public List<String> reposts() {
            return reposts == null ? List.of() : reposts;
        }

        @Override
        public List<Complained> reports() {
            return reports == null ? List.of() : reports;
        }
    }

    record Shown(Drawing drawing, String alt) {}

    /**
     * A report.
     *
     * @param rule the position of the rule it names; null where it names a concern
     */
    record Complained(
            String by,
            @Nullable Integer rule,
            @Nullable Concern concern,
            @Nullable String detail) {}

    /**
     * What a team made of a post, with or without reports.
     *
     * @param decide what was decided; null where the post was kept, or handed over for breaking a norm
     * @param rule the position of the rule it broke
     * @param days how long a silence lasts
     * @param appeal what the author asks to look at again; null for nothing
     * @param sendBack how the author mended the hidden post; null where nothing was mended
     */
    record Answer(
            String by,
            @Nullable Set<DecisionKind> decide,
            int rule,
            @Nullable Integer days,
            @Nullable Norm handOver,
            String reason,
            @Nullable String appeal,
            @Nullable String sendBack) {}

    /** A member, or where nothing is named the community itself, was reported. */
    record Accusation(@Nullable String about, int days, Complained report) {}

    /** What a team remembers of a member. */
    record Note(String by, String about, String text) {}

    /**
     * What somebody wrote for later.
     *
     * @param community the name of the one it is for, null for followers
     * @param inDays when it is to be posted, at noon; null for a draft
     */
    record Kept(
            String by, @Nullable String community, @Nullable Integer inDays, String text) {}

    record Wish(String from, String name, String purpose, String motivation) {}

    static Story read() {
        try (InputStream file = new ClassPathResource("demo/story.yml").getInputStream()) {
            Object tree = new Yaml().load(file);
            return JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build()
                    .convertValue(tree, Story.class);
        } catch (IOException unreadable) {
            throw new IllegalStateException("the story is part of the application", unreadable);
        }
    }
}
