package social.plaza.database;

/** Something was asked of a Plaza built for servers that only the whole one carries. */
final class MissingPart extends RuntimeException {

    private final String remedy;

    private MissingPart(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    static MissingPart database() {
        return new MissingPart(
                "No database was given, and this Plaza is built for servers: it brings none of its own.",
                "Name a PostgreSQL 18: SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD, "
                        + "or the same in config/application.yml.");
    }

    static MissingPart demo() {
        return new MissingPart(
                "Demo mode was asked for, and this Plaza is built for servers: it carries no demo.",
                "Leave PLAZA_DEMO out, or start a Plaza that was built with its demo.");
    }

    String remedy() {
        return remedy;
    }
}
