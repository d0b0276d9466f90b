package social.plaza.account;

/**
 * What somebody typed to open an account.
 *
 * @param language en or es, the one the form was read in
 */
public record NewAccount(String handle, String displayName, String email, String password, String language) {

    /** Without the password. */
    @Override
    public String toString() {
        return "NewAccount[@%s]".formatted(handle);
    }
}
