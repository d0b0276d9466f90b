package social.plaza.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.plaza.shared.Cursor;
import social.plaza.shared.PostId;
import social.plaza.shared.Slice;

/** Makes a tree of the rows that {@link BelowQuery} reads. */
final class BelowRows {

    /**
     * One of them.
     *
     * @param parent 0 on the first level
     * @param rank its place among those beside it, from 1
     * @param post null where the viewer may not read it, and where it only tells that there is more
     */
    record Row(
            long id,
            long parent,
            int level,
            int rank,
            @Nullable PostView post) {

        static Row of(ResultSet row, int number, PostViewRows posts) throws SQLException {
            return new Row(
                    row.getLong("node"),
                    row.getLong("parent"),
                    row.getInt("level"),
                    row.getInt("rank"),
                    row.getBoolean("there") ? posts.mapRow(row, number) : null);
        }
    }

    private final BelowQuery query;
    private final Map<Integer, List<Row>> levels = new HashMap<>();
    private final Map<Long, List<Row>> children = new HashMap<>();

    BelowRows(BelowQuery query, List<Row> rows) {
        this.query = query;
        rows.stream().sorted(Comparator.comparingInt(Row::rank)).forEach(row -> {
            levels.computeIfAbsent(row.level(), _ -> new ArrayList<>()).add(row);
            children.computeIfAbsent(row.parent(), _ -> new ArrayList<>()).add(row);
        });
    }

    Below below() {
        List<Row> line = level(BelowQuery.LINE);
        boolean goesOn = line.size() > BelowQuery.LONGEST_LINE;
        List<Row> shown = goesOn ? line.subList(0, BelowQuery.LONGEST_LINE) : readable(line);
        return new Below(shown.stream().map(BelowRows::line).toList(), goesOn, answers());
    }

    private static Below.Line line(Row row) {
        return new Below.Line(new PostId(row.id()), row.post());
    }

    /** A line ends with what can be read of it. */
    private static List<Row> readable(List<Row> line) {
        int end = line.size();
        while (end > 0 && line.get(end - 1).post() == null) {
            end--;
        }
        return line.subList(0, end);
    }

    private Slice<Branch> answers() {
        Slice<Row> page = Slice.of(level(1), row -> Cursor.at(row.id()));
        List<Branch> branches = page.items().stream().map(this::branch).toList();
        List<Row> edge = level(BelowQuery.EDGE);
        String next = page.next() == null && !edge.isEmpty()
                ? Cursor.at(edge.getFirst().id()).encoded()
                : page.next();
        return new Slice<>(branches, next);
    }

    private Branch branch(Row row) {
        List<Row> found = children.getOrDefault(row.id(), List.of());
        int width = query.width(row.level() + 1);
        List<Branch> below = found.stream().limit(width).map(this::branch).toList();
        PostView post = row.post();
        boolean goesOn = found.size() > width || (post != null && Branch.rest(post, below) > 0);
        return new Branch(new PostId(row.id()), post, below, goesOn);
    }

    private List<Row> level(int level) {
        return levels.getOrDefault(level, List.of());
    }
}
