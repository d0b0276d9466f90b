package social.plaza.post.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.util.MultiValueMap;
import social.plaza.post.Draft;

/**
 * The posts that a composer lets follow the first: {@code then}, as often as there are fields. {@code add} asks for one field
 * more, {@code drop} for one less, by its place from 1; both leave everything else as it was typed and publish nothing.
 *
 * @param asked whether one of them was pressed
 */
record ThreadForm(List<String> then, boolean asked) {

    static ThreadForm of(MultiValueMap<String, String> sent) {
        List<String> then = new ArrayList<>(sent.getOrDefault("then", List.of()));
        String drop = sent.getFirst("drop");
        if (drop != null) {
            drop(then, drop);
        } else if (sent.containsKey("add") && then.size() < Draft.LONGEST_THREAD - 1) {
            then.add("");
        }
        return new ThreadForm(List.copyOf(then), drop != null || sent.containsKey("add"));
    }

    /** What was left empty is a field that was asked for, but no post. */
    List<String> fields() {
        return asked ? then : then.stream().filter(text -> !text.isBlank()).toList();
    }

    private static void drop(List<String> then, String place) {
        try {
            int following = Integer.parseInt(place);
            if (following >= 1 && following <= then.size()) {
                then.remove(following - 1);
            }
        } catch (NumberFormatException notOurs) {
            // nothing is dropped
        }
    }
}
