package social.plaza.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.util.FileSystemUtils;
import social.plaza.bench.Wrk.Figures;
import social.plaza.bench.population.Population;

/** Fills a database, starts the packaged application on it, measures its pages and prints the table. */
public final class Bench {

    private static final Path FOLDER = Path.of("target", "bench").toAbsolutePath();
    private static final long SEED = 1;
    private static final int YARDSTICK_WARM_UP = 2;
    private static final int ALONE = 2;

    private final Plan plan;
    private final Target database;

    private Bench(Plan plan, Target database) {
        this.plan = plan;
        this.database = database;
    }

    public static void main(String[] args) throws Exception {
        Wrk.require();
        FileSystemUtils.deleteRecursively(FOLDER);
        Files.createDirectories(FOLDER);
        var plan = Plan.read();
        var database = Target.of(plan, FOLDER);
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        new Bench(plan, database).run();
    }

    private void run() throws Exception {
        var population = new Population(plan.size(), SEED, Instant.now());
        say("Filling the database");
        database.migrate();
        Path authors;
        Waiting waiting;
        try (var owner = database.asOwner()) {
            population.write(owner);
            authors = Authors.sign(owner, FOLDER);
            waiting = Waiting.find(owner, population);
        }
        say("Starting Plaza");
        try (var plaza = PackagedPlaza.start(plan, database, FOLDER);
                var guest = new Visitor(plaza.address());
                var strange = new Visitor(plaza.address()).strange();
                var viewer = new Visitor(plaza.address());
                var staff = new Visitor(plaza.address())) {
            long residentAtStart = plaza.resident();
            viewer.signIn(population.viewer(), Population.PASSWORD);
            staff.signIn(population.staff(), Population.PASSWORD);
            var pages = new Pages(population, guest, strange, viewer, staff, waiting, script(), authors).all();
            var rows = measure(pages, new Wrk(plaza.address(), plan.connections()));
            var report = new Report(plan, plaza.start(), residentAtStart, plaza.resident(), rows).markdown();
            Files.writeString(FOLDER.resolve("report.md"), report);
            System.out.println(report);
        }
    }

    private List<Row> measure(List<Page> pages, Wrk wrk) throws Exception {
        var rows = new ArrayList<Row>();
        for (var page : pages) {
            if (plan.wants(page.key())) {
                say("Measuring " + page.name());
                rows.add(measure(page, wrk));
            }
        }
        return rows;
    }

    private Row measure(Page page, Wrk wrk) throws Exception {
        int bytes = page.bytes();
        wrk.measure(page.load(), plan.warmUp());
        var statements = database.statements(page.once()::open);
        var yardstick = Load.of("/static-page?bytes=" + bytes);
        wrk.measure(yardstick, YARDSTICK_WARM_UP);
        List<Figures> runs = new ArrayList<>();
        List<Figures> alone = new ArrayList<>();
        List<Figures> yardsticks = new ArrayList<>();
        for (int run = 0; run < plan.runs(); run++) {
            runs.add(wrk.measure(page.load(), plan.seconds()));
            alone.add(wrk.alone().measure(page.load(), Math.max(1, plan.seconds() / ALONE)));
            yardsticks.add(wrk.measure(yardstick, plan.seconds()));
        }
        return Row.of(page, bytes, statements, runs, alone, yardsticks);
    }

    /** Where wrk can read it. */
    private static Path script() throws IOException {
        var script = FOLDER.resolve("posting.lua");
        try (var source = Objects.requireNonNull(Bench.class.getResourceAsStream("posting.lua"))) {
            Files.copy(source, script, StandardCopyOption.REPLACE_EXISTING);
        }
        return script;
    }

    private static void say(String what) {
        System.out.println(what + " …");
    }
}
