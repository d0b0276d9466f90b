package social.plaza.account.web;

/** What the page for signing in shows again after a failure; never the password. */
record SignInForm(String username) {}
