package social.plaza.moderation;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How order was kept in some time, in figures. */
public record TransparencyView(Cases cases, List<ByRule> rules, List<ByKind> kinds, Total decisions, Appeals appeals) {

    /**
     * What reports led to.
     *
     * @param median from a case's opening to its end; null where none ended
     */
    public record Cases(
            long opened,
            long acted,
            long kept,
            long escalated,
            long waiting,
            @Nullable Duration median) {}

    /** Decisions that cite the same; null stands for the communities' own rules. */
    public record ByRule(@Nullable Cited cited, long made, long undone) {}

    /** Decisions of the same kind. */
    public record ByKind(String kind, long made, long undone) {}

    /** All decisions. */
    public record Total(long made, long undone, long byStaff) {}

    /** What the persons concerned made of them. */
    public record Appeals(long made, long upheld, long overturned, long waiting) {}
}
