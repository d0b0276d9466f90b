package social.plaza.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A short guide of the help pages; its words are messages {@code help.<name>.…}.
 *
 * @param name the last part of its address
 * @param sections how many it has, each a heading and a text
 * @param links names of the pages where its advice is put to use
 * @param related names of the guides to read next
 */
record Guide(String name, String icon, int sections, List<String> links, List<String> related) {

    static final List<Guide> ALL = List.of(
            new Guide(
                    "getting-started",
                    "spark",
                    4,
                    List.of("discover", "profile"),
                    List.of("founding", "rules", "planning-content")),
            new Guide(
                    "searching",
                    "search",
                    6,
                    List.of("search", "discover"),
                    List.of("getting-started", "founding", "planning-content")),
            new Guide(
                    "founding",
                    "crown",
                    5,
                    List.of("new", "communities"),
                    List.of("rules", "requests", "planning-content")),
            new Guide("rules", "list", 5, List.of("communities"), List.of("founding", "cases", "appeals")),
            new Guide(
                    "requests",
                    "user-plus",
                    4,
                    List.of("communities", "notifications"),
                    List.of("founding", "rules", "moderator-care")),
            new Guide(
                    "cases",
                    "scale",
                    5,
                    List.of("communities", "notifications"),
                    List.of("rules", "appeals", "when-not-to-answer")),
            new Guide("appeals", "undo", 5, List.of("notifications"), List.of("cases", "rules", "moderator-care")),
            new Guide(
                    "automatic-rules",
                    "filter",
                    5,
                    List.of("communities"),
                    List.of("cases", "rules", "moderator-care")),
            new Guide(
                    "planning-content",
                    "calendar",
                    5,
                    List.of("compose", "communities"),
                    List.of("getting-started", "founding", "when-not-to-answer")),
            new Guide(
                    "when-not-to-answer",
                    "hand",
                    5,
                    List.of("notifications"),
                    List.of("cases", "moderator-care", "planning-content")),
            new Guide(
                    "moderator-care",
                    "heart",
                    5,
                    List.of("communities"),
                    List.of("when-not-to-answer", "cases", "requests")));

    static Optional<Guide> named(String name) {
        return ALL.stream().filter(guide -> guide.name().equals(name)).findFirst();
    }

    List<Integer> numbers() {
        return IntStream.rangeClosed(1, sections).boxed().toList();
    }

    List<Guide> next() {
        return ALL.stream().filter(guide -> related.contains(guide.name())).toList();
    }
}
