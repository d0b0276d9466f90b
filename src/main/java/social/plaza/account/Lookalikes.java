package social.plaza.account;

import com.ibm.icu.text.SpoofChecker;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which handles could be taken for another one, by eye, and which nobody may take or imitate. */
final class Lookalikes {

    private static final SpoofChecker CHECKER = new SpoofChecker.Builder().build();

    private static final List<String> RESERVED = List.of("""
            about abuse account accounts admin administrator administrador all anonymous api appeals assets
            ayuda billing bookmarks bot communities community compose comunidad comunidades contact decisions
            discover drafts error everybody everyone feedback guest help home hostmaster info invitations legal
            login logout mail mailer_daemon me mod moderador moderation moderator mods news nobody noreply
            no_reply notifications null official oficial outbox owner plaza policy postmaster posts press
            privacy root safety scheduled search security seguridad settings signin signup soporte staff status
            support suspended sysadmin system sistema team terms todos trust undefined verified webmaster""".split("\\s+"));

    /** Who begins like this speaks for Plaza, or belongs to its demonstration. */
    private static final List<String> RESERVED_BEGINNINGS = List.of(blurred("demo_"), blurred("plaza_"));

    private static final Set<String> BLURRED_RESERVED =
            Set.copyOf(RESERVED.stream().map(Lookalikes::core).toList());

    private Lookalikes() {}

    /** What handles share that look the same in most typefaces: I and l, O and 0, m and rn. */
    static String skeleton(Handle handle) {
        String seen = CHECKER.getSkeleton(handle.value()).toLowerCase(Locale.ROOT);
        return CHECKER.getSkeleton(seen);
    }

    /** Whether nobody may have this handle, because it is an office, an address or easily taken for one. */
    static boolean reserved(Handle handle) {
        String seen = blurred(handle.value());
        return RESERVED_BEGINNINGS.stream().anyMatch(seen::startsWith)
                || BLURRED_RESERVED.contains(core(handle.value()));
    }

    /** Whether a hasty reader may take one for the other; stricter than {@link #skeleton}, for handles people trust. */
    static boolean imitates(Handle handle, String trusted) {
        return core(handle.value()).equals(core(trusted));
    }

    /** i, l and 1 alike too, and underscores before, within and behind left out. */
    private static String core(String name) {
        return blurred(name).replace("_", "");
    }

    private static String blurred(String name) {
        String plain = name.toLowerCase(Locale.ROOT)
                .replace('i', 'l')
                .replace('1', 'l')
                .replace('0', 'o');
        return CHECKER.getSkeleton(plain);
    }
}
