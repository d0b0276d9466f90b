package social.plaza.bench;

import java.util.regex.Pattern;

/** What PostgreSQL logs of the statements it executes. */
final class StatementLog {

    private static final Pattern EXECUTED = Pattern.compile("LOG:  (?:execute [^:]+|statement): *(\\S+)(.*)");

    private StatementLog() {}

    /** Without beginnings and ends of transactions, and without the scheduler's looking for work. */
    static int count(String log) {
        return (int) EXECUTED.matcher(log)
                .results()
                .filter(line -> !line.group(1).matches("(?i)(begin|commit|rollback|alter|set|show);?"))
                .filter(line -> !line.group(2).contains("scheduled_tasks")
                        && !line.group(2).contains("pg_reload_conf"))
                .count();
    }
}
