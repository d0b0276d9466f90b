package social.plaza.post.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import social.plaza.post.Composer;
import social.plaza.post.PollDraft;
import social.plaza.post.PollTime;
import social.plaza.post.UnfitPoll;

/** The poll that a composer sends: {@code pollOption}, as often as there are options, and {@code pollLasts}. */
record PollForm(List<String> options, String lasts) {

    static PollForm of(MultiValueMap<String, String> sent) {
        String lasts = sent.getFirst("pollLasts");
        return new PollForm(sent.getOrDefault("pollOption", List.of()), lasts == null ? PollTime.DAY.name() : lasts);
    }

    /** Null where nothing is asked; what was left empty is no option. */
    @Nullable
    PollDraft draft() {
        List<String> filled =
                options.stream().filter(option -> !option.isBlank()).toList();
        if (filled.isEmpty()) {
            return null;
        }
        return new PollDraft(filled, PollTime.of(lasts).orElseThrow(() -> new UnfitPoll("post.refused.poll.time")));
    }

    /** As it was typed, in as many fields as a composer has. */
    Composer.Poll typed() {
        return Composer.Poll.of(options, lasts);
    }
}
