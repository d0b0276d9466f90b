package social.plaza.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import social.plaza.bench.population.Population;

/** What is measured, and the figures of a peer for the same kind of page (see {@code docs/performance.md}). */
final class Pages {

    private static final int UNKNOWN = 0;
    private static final String CASE = "class=\"case\"";
    private static final String ENTRY = "<li class=\"row\"";
    private static final Pattern POST = Pattern.compile("/posts/(\\d+)");

    private final Population population;
    private final Visitor guest;
    private final Visitor strange;
    private final Visitor viewer;
    private final Visitor staff;
    private final Waiting waiting;
    private final Path script;
    private final Path authors;

    /**
     * @param strange might be somebody, and so gets no page that was made for another guest
     * @param staff somebody of platform staff
     * @param script posts as the {@code authors}
     */
    Pages(
            Population population,
            Visitor guest,
            Visitor strange,
            Visitor viewer,
            Visitor staff,
            Waiting waiting,
            Path script,
            Path authors) {
        this.population = population;
        this.guest = guest;
        this.strange = strange;
        this.viewer = viewer;
        this.staff = staff;
        this.waiting = waiting;
        this.script = script;
        this.authors = authors;
    }

    List<Page> all() throws IOException, InterruptedException {
        return Stream.of(common(), desk(), acts()).flatMap(List::stream).toList();
    }

    private List<Page> common() throws IOException, InterruptedException {
        var community = "/communities/" + population.largest();
        var members = community + "/members";
        var lookup = "/search?q=market+OR+mercado+from:" + population.viewer();
        return List.of(
                read("community", "community page, guest", community, guest, "id=\"feed\"", 68),
                read("anew", "the same, made anew", community, strange, "id=\"feed\"", 68),
                read("members", "members page, guest", members, guest, "id=\"members\"", 80),
                read("home", "home, signed in", "/", viewer, "id=\"feed\"", 16),
                read("tab", "Communities tab, signed in", "/communities", viewer, "id=\"feed\"", 16),
                read(
                        "conversation",
                        "most answered conversation, signed in",
                        "/posts/" + somePost(community + "?show=discussed"),
                        viewer,
                        "post--main",
                        UNKNOWN),
                read(
                        "search",
                        "search, frequent word, guest",
                        "/search?q=market+OR+mercado",
                        strange,
                        "id=\"feed\"",
                        UNKNOWN),
                read("topic", "topic page, guest", "/topics/friends", strange, "id=\"feed\"", UNKNOWN),
                read("lookup", "search, word by one author", lookup, viewer, "id=\"feed\"", UNKNOWN));
    }

    /** What waits for a team, and what it has decided. */
    private List<Page> desk() {
        var requests = "/communities/" + population.wanted() + "/requests";
        var desk = "/communities/" + waiting.slug() + "/moderation";
        var log = desk + "/log";
        var rule = URLEncoder.encode(waiting.rareRule(), StandardCharsets.UTF_8);
        return List.of(
                read("requests", "request queue, signed in", requests, viewer, "id=\"decisions\"", 80),
                list("cases", "cases by priority", desk),
                list("newest", "cases by date", desk + "?sort=newest"),
                list("deep", "cases by priority, 9,000 further", desk + "?from=" + waiting.deep()),
                list("named", "cases under a rule, frequent", desk + "?cites=rule:" + waiting.named()),
                list("rare", "cases under a rule, rare", desk + "?cites=rule:" + waiting.rare()),
                list("case", "one case", desk + "/cases/" + waiting.reported()),
                read("log", "moderation log", log, viewer, ENTRY, UNKNOWN),
                read("cited", "moderation log under a rule, rare", log + "?rule=" + rule, viewer, ENTRY, UNKNOWN),
                read("staff", "staff's cases by priority", "/staff/cases", staff, CASE, UNKNOWN));
    }

    private Page list(String key, String name, String path) {
        return read(key, name, path, viewer, CASE, UNKNOWN);
    }

    private List<Page> acts() throws IOException, InterruptedException {
        var community = "/communities/" + population.largest();
        return List.of(
                act("post", "posting to a community", Map.of("audience", "community:" + population.largest())),
                act("answer", "answering a post", Map.of("replyTo", somePost(community))));
    }

    private static Page read(String key, String name, String path, Visitor visitor, String marker, int peer) {
        return new Page(
                key,
                name,
                Load.of(path, visitor.cookies()),
                peer,
                () -> visitor.open(path),
                answer -> answer.statusCode() == 200 && answer.body().contains(marker));
    }

    private Page act(String key, String name, Map<String, String> form) throws IOException, InterruptedException {
        var token = viewer.token("/compose");
        return new Page(
                key,
                name,
                Load.scripted("/posts", script, authors.toString(), key),
                16,
                () -> viewer.send("/posts", token, filled(form)),
                answer -> answer.statusCode() / 100 == 3);
    }

    private static Map<String, String> filled(Map<String, String> form) {
        var fields = new HashMap<>(form);
        fields.put("body", "A quiet morning at the market #slowfood");
        fields.put("submission", UUID.randomUUID().toString());
        return fields;
    }

    private String somePost(String community) throws IOException, InterruptedException {
        var post = POST.matcher(viewer.open(community).body());
        if (!post.find()) {
            throw new IllegalStateException("nothing is said in " + community);
        }
        return post.group(1);
    }
}
