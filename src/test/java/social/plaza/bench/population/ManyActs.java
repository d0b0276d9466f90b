package social.plaza.bench.population;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import social.plaza.audit.Act;

/**
 * What the log of the largest community remembers of a year before the cases that wait now: whom its team let in or not,
 * whom it warned, and what it looked at and kept.
 */
final class ManyActs {

    private static final int MOST = 100_000;
    private static final int ONE_RARE_IN = 500;

    /**
     * An act of a moderator about a member.
     *
     * @param rule place of the rule it cites among the community's, from 0
     */
    record Done(int index, long id, Act act, int by, int about, int rule, Instant at) {

        boolean warns() {
            return act == Act.MEMBER_WARNED;
        }

        boolean keeps() {
            return act == Act.CASE_KEPT;
        }

        /** The decision, the case or the request that the entry refers to. */
        long reference() {
            return Lot.id(at.minusSeconds(1), index);
        }
    }

    @FunctionalInterface
    interface Reader<X extends Exception> {
        void read(Done done) throws X;
    }

    private final Lot lot;
    private final ManyCommunities communities;
    private final Instant now;
    private final int count;
    private final List<Integer> team;
    private final int admin;

    ManyActs(Lot lot, int posts, ManyAccounts accounts, ManyCommunities communities, Instant now) {
        this.lot = lot;
        this.communities = communities;
        this.now = now;
        this.count = Math.min(MOST, 2 * posts);
        this.admin = communities.admin(communities.largest());
        this.team = communities.team(communities.largest()).stream()
                .filter(account -> account != accounts.viewer())
                .toList();
    }

    int count() {
        return count;
    }

    /** The oldest first. */
    <X extends Exception> void forEach(Reader<X> reader) throws X {
        for (int index = 0; index < count; index++) {
            var numbers = lot.of("act", index);
            var at = Lot.between(now.minus(ManyPosts.YEAR), now.minus(ManyCases.MONTH), (index + 0.5) / count);
            reader.read(new Done(
                    index,
                    Lot.id(at, index),
                    act(numbers),
                    team.get(numbers.nextInt(team.size())),
                    member(numbers),
                    numbers.nextInt(ONE_RARE_IN) == 0 ? 1 : 0,
                    at));
        }
    }

    private static Act act(SplittableRandom numbers) {
        return switch (numbers.nextInt(10)) {
            case 0 -> Act.CASE_KEPT;
            case 1, 2, 3 -> Act.MEMBER_WARNED;
            case 4 -> Act.REQUEST_DECLINED;
            default -> Act.REQUEST_APPROVED;
        };
    }

    /** Nobody of the team. */
    private int member(SplittableRandom numbers) {
        int drawn = communities.drawn(communities.largest());
        int position = numbers.nextInt(drawn);
        int member = communities.member(communities.largest(), position);
        while (member == admin || team.contains(member)) {
            position = (position + 1) % drawn;
            member = communities.member(communities.largest(), position);
        }
        return member;
    }
}
