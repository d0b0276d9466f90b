package social.plaza.post;

import java.util.Map;
import social.plaza.post.PostReading.Choice;
import social.plaza.shared.Cursor;
import social.plaza.shared.Turn;

/** In which order a list of posts is read, page by page, downwards and back up. */
enum PostOrder {
    NEWEST {
        @Override
        String conditions(String row) {
            return row + ".id > :after AND " + row + ".id < :before";
        }

        @Override
        String sorted(String row, String direction) {
            return row + ".id " + direction;
        }

        @Override
        String rows() {
            return "chosen.place DESC";
        }

        @Override
        Cursor cursor(long place, PostView post) {
            return Cursor.at(place);
        }
    },
    /** Its cursors name how many answers a post has. */
    MOST_ANSWERED {
        @Override
        String conditions(String row) {
            return "(%1$s.replies, %1$s.id) > (:afterSort, :after) AND (%1$s.replies, %1$s.id) < (:beforeSort, :before)"
                    .formatted(row);
        }

        @Override
        String sorted(String row, String direction) {
            return "%1$s.replies %2$s, %1$s.id %2$s".formatted(row, direction);
        }

        @Override
        String rows() {
            return sorted("p", "DESC");
        }

        @Override
        Cursor cursor(long place, PostView post) {
            return new Cursor(post.replies(), place);
        }
    };

    abstract String conditions(String row);

    abstract String sorted(String row, String direction);

    /** The rows of one page, which are shown downwards whichever way they were found. */
    abstract String rows();

    abstract Cursor cursor(long place, PostView post);

    /** What a choice chooses for a page, as {@code (id, place, reposter)}. */
    String places(Choice choice, Turn turn) {
        String chosen = filled(choice, turn);
        return choice.placed()
                ? chosen
                : "SELECT id, id AS place, NULL::bigint AS reposter FROM (" + chosen + ") AS said";
    }

    String filled(Choice choice, Turn turn) {
        boolean up = turn.back();
        return choice.sql()
                .replace(Choice.VISIBLE, Visibility.SQL)
                .replace(Choice.RANGE, range("p", turn))
                .replace(Choice.REPOST_VISIBLE, Visibility.OF_REPOST)
                .replace(Choice.REPOST_RANGE, range("r", turn))
                .replace(Choice.BOOKMARK_RANGE, range("kept", turn))
                .replace(Choice.ORDER, up ? "ASC" : "DESC")
                .replace(Choice.NEARER, up ? "<=" : ">=")
                .replace(Choice.FARTHER, up ? ">" : "<")
                .replace(Choice.END, Long.toString(up ? Long.MAX_VALUE : 0));
    }

    private String range(String row, Turn turn) {
        return "AND " + conditions(row) + " ORDER BY " + sorted(row, turn.back() ? "ASC" : "DESC") + " LIMIT :limit";
    }

    /** Between which rows the page lies. */
    Map<String, Object> bounds(Turn turn) {
        Cursor lowest = turn.back() ? turn.from() : Cursor.at(0);
        Cursor highest = turn.back() ? Cursor.TOP : turn.from();
        return Map.of(
                "after", lowest.id(), "afterSort", lowest.sort(), "before", highest.id(), "beforeSort", highest.sort());
    }
}
