package social.plaza.account;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import social.plaza.shared.AccountId;

interface AccountRepository extends JpaRepository<Account, AccountId> {

    /** The account as it is now, locked until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Account a where a.id = :id")
    Optional<Account> locked(AccountId id);

    /** The account that has verified this address, given in lower case. */
    @Query("select a from Account a where lower(a.email) = :address and a.emailVerifiedAt is not null")
    Optional<Account> verifiedOwner(String address);

    /** How many wait to be let follow the account. */
    @NativeQuery("select count(*) from follow where followee_id = :account and accepted_at is null")
    int waitingFollowers(long account);
}
