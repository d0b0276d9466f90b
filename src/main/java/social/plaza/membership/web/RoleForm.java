package social.plaza.membership.web;

import static java.util.Objects.requireNonNullElse;

/**
 * To whom a role is offered.
 *
 * @param password only for the admin role
 */
record RoleForm(String handle, String password, String submission) {

    static final RoleForm EMPTY = new RoleForm("", "", "");

    RoleForm {
        handle = requireNonNullElse(handle, "").strip();
        password = requireNonNullElse(password, "");
        submission = requireNonNullElse(submission, "");
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "RoleForm[" + handle + ", " + submission + "]";
    }
}
