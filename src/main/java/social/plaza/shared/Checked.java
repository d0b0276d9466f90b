package social.plaza.shared;

import java.util.List;

/** What became of a text that somebody typed: fit and normalised, or unfit and why. */
public sealed interface Checked {

    /**
     * The normalised text.
     *
     * @throws UnfitText if there is none
     */
    String orThrow();

    record Fit(String text) implements Checked {

        @Override
        public String orThrow() {
            return text;
        }
    }

    record Unfit(String messageKey, List<Object> arguments) implements Checked {

        public Unfit(String messageKey, Object... arguments) {
            this(messageKey, List.of(arguments));
        }

        @Override
        public String orThrow() {
            throw new UnfitText(messageKey, arguments.toArray());
        }
    }
}
