package social.plaza.bench.population;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.plaza.audit.AuditEntry;
import social.plaza.audit.WrittenChain;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;

/** Writes what a community's team has to decide, and what it has decided. */
record WrittenDesk(ManyAccounts accounts, ManyCommunities communities, ManyCases cases, ManyActs acts) {

    private static final String REASON = "We have talked about this before.";

    void write(Connection owner) throws SQLException {
        writeLog(owner);
        writeCases(owner);
        writeDecisions(owner);
        writeReports(owner);
        writeLinks(owner);
        writeReporters(owner);
    }

    private long place() {
        return communities.id(communities.largest());
    }

    private String rule(int rule) {
        return communities.rules(communities.largest()).get(rule);
    }

    private long ruleId(int rule) {
        return Lot.id(communities.foundedAt(communities.largest()), communities.largest() * 16L + rule + 1);
    }

    private void writeLog(Connection owner) throws SQLException {
        var chain = new WrittenChain();
        try (var rows = new Rows(owner, WrittenChain.COLUMNS)) {
            acts.forEach(done -> rows.add(chain.next(done.id(), done.at(), entry(done))));
        }
        try (var rows = new Rows(owner, "audit_chain (community_id, sequence, hash)")) {
            rows.add(chain.end(place()));
        }
    }

    private AuditEntry entry(ManyActs.Done done) {
        return new AuditEntry(
                new CommunityId(place()),
                new AccountId(accounts.id(done.by())),
                done.act(),
                done.keeps() ? AuditEntry.Subject.CASE : AuditEntry.Subject.ACCOUNT,
                done.keeps() ? done.reference() : accounts.id(done.about()),
                done.keeps() ? "" : "@" + accounts.handle(done.about()),
                done.warns() ? rule(done.rule()) : "",
                done.warns() ? REASON : "",
                null,
                done.reference());
    }

    private void writeCases(Connection owner) throws SQLException {
        try (var rows = new Rows(owner, """
                review_case (id, community_id, place_id, subject_kind, subject_id, account_id, snapshot, state,
                             opened_at, reporters, severity, closed_by, closed_at, closing_entry)""")) {
            acts.forEach(done -> {
                if (done.keeps()) {
                    rows.add(
                            done.reference(),
                            place(),
                            place(),
                            "ACCOUNT",
                            accounts.id(done.about()),
                            accounts.id(done.about()),
                            accounts.name(done.about()),
                            "KEPT",
                            done.at().minusSeconds(1),
                            1,
                            0,
                            accounts.id(done.by()),
                            done.at(),
                            done.id());
                }
            });
            cases.forEach(one -> {
                open(rows, one, one.id(), place(), one.reports());
                if (!one.ofNorms().isEmpty()) {
                    open(rows, one, one.staffId(), null, one.ofNorms());
                }
            });
        }
    }

    private void open(Rows rows, ManyCases.Case one, long id, @Nullable Long desk, List<ManyCases.Report> reports)
            throws SQLException {
        rows.add(
                id,
                desk,
                place(),
                one.post() == null ? "ACCOUNT" : "POST",
                one.post() == null ? (Long) accounts.id(one.about()) : one.post(),
                accounts.id(one.about()),
                one.text(),
                "OPEN",
                one.openedAt(),
                reports.size(),
                ManyCases.Case.severity(reports),
                null,
                null,
                null);
    }

    private void writeDecisions(Connection owner) throws SQLException {
        try (var rows = new Rows(owner, """
                decision (id, community_id, kind, account_id, rule_id, rule_revision, ground, reason, decided_by,
                          decided_at, entry_id, version)""")) {
            acts.forEach(done -> {
                if (done.warns()) {
                    rows.add(
                            done.reference(),
                            place(),
                            "WARN",
                            accounts.id(done.about()),
                            ruleId(done.rule()),
                            0,
                            rule(done.rule()),
                            REASON,
                            accounts.id(done.by()),
                            done.at(),
                            done.id(),
                            0);
                }
            });
        }
    }

    private void writeReports(Connection owner) throws SQLException {
        try (var rows = new Rows(owner, """
                report (id, reporter_id, community_id, subject_kind, subject_id, rule_id, concern, ground, detail,
                        reported_at)""")) {
            cases.forEach(one -> {
                for (var report : one.reports()) {
                    var concern = report.complaint().concern();
                    rows.add(
                            report.id(),
                            accounts.id(report.reporter()),
                            place(),
                            one.post() == null ? "ACCOUNT" : "POST",
                            one.post() == null ? (Long) accounts.id(one.about()) : one.post(),
                            concern == null ? (Long) ruleId(report.complaint().rule()) : null,
                            concern,
                            report.complaint().ground(communities.rules(communities.largest())),
                            "",
                            report.at());
                }
            });
        }
    }

    private void writeLinks(Connection owner) throws SQLException {
        try (var rows = new Rows(owner, "case_report (case_id, report_id)")) {
            cases.forEach(one -> {
                for (var report : one.reports()) {
                    rows.add(one.id(), report.id());
                }
                for (var report : one.ofNorms()) {
                    rows.add(one.staffId(), report.id());
                }
            });
        }
    }

    /** Each has a number from the first report on. */
    private void writeReporters(Connection owner) throws SQLException {
        Map<Integer, Integer> numbers = new LinkedHashMap<>();
        cases.forEach(one ->
                one.reports().forEach(report -> numbers.putIfAbsent(report.reporter(), numbers.size() + 1)));
        try (var rows = new Rows(owner, "reporter (community_id, account_id, number)")) {
            for (var reporter : numbers.entrySet()) {
                rows.add(place(), accounts.id(reporter.getKey()), reporter.getValue());
            }
        }
    }
}
