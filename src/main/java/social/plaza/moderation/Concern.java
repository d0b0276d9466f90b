package social.plaza.moderation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** In which way something breaks a norm of the platform, for who reports it. */
public enum Concern {
    VIOLENCE(Norm.SAFETY, 3),
    HARASSMENT(Norm.SAFETY, 3),
    HATE(Norm.SAFETY, 3),
    PRIVATE_INFORMATION(Norm.PRIVACY, 3),
    SPAM(Norm.AUTHENTICITY, 1),
    IMPERSONATION(Norm.AUTHENTICITY, 2),
    MISLEADING_MEDIA(Norm.AUTHENTICITY, 1),
    INTELLECTUAL_PROPERTY(Norm.AUTHENTICITY, 1);

    private final Norm norm;
    private final int severity;

    Concern(Norm norm, int severity) {
        this.norm = norm;
        this.severity = severity;
    }

    /** All of them, under the norm that each breaks. */
    public static Map<Norm, List<Concern>> byNorm() {
        return Arrays.stream(values()).collect(groupingBy(Concern::norm, () -> new EnumMap<>(Norm.class), toList()));
    }

    public Norm norm() {
        return norm;
    }

    /** From 0, which a broken rule of a community has, to 3: what can hurt somebody is looked at first. */
    int severity() {
        return severity;
    }
}
