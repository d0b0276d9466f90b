package social.plaza.moderation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What was changed between two texts, word by word, in the order of reading: the longest common words stay. */
public record Difference(List<Piece> pieces) {

    /** What became of a piece of the text. */
    public enum Kind {
        SAME,
        GONE,
        NEW
    }

    /** Words in a row that share their fate, with the white space between them. */
    public record Piece(Kind kind, String text) {}

    private static final Pattern WORD = Pattern.compile("\\s+|\\S+");

    public Difference {
        pieces = List.copyOf(pieces);
    }

    public static Difference between(String before, String after) {
        List<String> old = words(before);
        List<String> changed = words(after);
        int[][] common = common(old, changed);
        Reading reading = new Reading();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < changed.size()) {
            if (i < old.size() && j < changed.size() && old.get(i).equals(changed.get(j))) {
                reading.same(old.get(i++));
                j++;
            } else if (j == changed.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
                reading.gone(old.get(i++));
            } else {
                reading.come(changed.get(j++));
            }
        }
        return new Difference(reading.pieces());
    }

    /** Brings changes in a row together, over the white space between them: first what went, then what came. */
    private static final class Reading {

        private final List<Piece> pieces = new ArrayList<>();
        private final StringBuilder same = new StringBuilder();
        private final StringBuilder gone = new StringBuilder();
        private final StringBuilder come = new StringBuilder();

        void same(String word) {
            if (!word.isBlank()) {
                changed();
            }
            same.append(word);
        }

        void gone(String word) {
            unchanged();
            gone.append(word);
        }

        void come(String word) {
            unchanged();
            come.append(word);
        }

        List<Piece> pieces() {
            changed();
            add(Kind.SAME, same);
            return pieces;
        }

        private void unchanged() {
            if (gone.isEmpty() && come.isEmpty()) {
                add(Kind.SAME, same);
            } else {
                gone.append(same);
                come.append(same);
                same.setLength(0);
            }
        }

        private void changed() {
            add(Kind.GONE, gone);
            add(Kind.NEW, come);
        }

        private void add(Kind kind, StringBuilder text) {
            if (!text.isEmpty()) {
                pieces.add(new Piece(kind, text.toString()));
                text.setLength(0);
            }
        }
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    /** How many words the rests of both texts have in common, from each pair of places on. */
    private static int[][] common(List<String> old, List<String> changed) {
        int[][] common = new int[old.size() + 1][changed.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = changed.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(changed.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
