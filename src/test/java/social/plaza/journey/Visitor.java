package social.plaza.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import social.plaza.testing.Browser;
import social.plaza.testing.Cast;

/** A person at a browser. */
final class Visitor {

    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Visitor(Page page) {
        this.page = page;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    static Visitor guest(Browser browser, boolean scripts) {
        return new Visitor(scripts ? browser.visit() : browser.visitWithoutScripts());
    }

    /** Signs in by the form. */
    static Visitor signedIn(Browser browser, boolean scripts, String handle) {
        Visitor visitor = guest(browser, scripts);
        visitor.open("/login");
        visitor.type("username", handle).type("password", Cast.PASSWORD).send("/login");
        assertThat(visitor.page.locator(".rail__account .account__handle")).hasText("@" + handle);
        return visitor;
    }

    Page page() {
        return page;
    }

    Visitor open(String path) {
        page.navigate(path);
        return this;
    }

    Visitor type(String field, String text) {
        page.locator("main [name='" + field + "']:visible").first().fill(text);
        return this;
    }

    Visitor choose(String field, String value) {
        page.locator("main input[name='" + field + "'][value='" + value + "']")
                .first()
                .check();
        return this;
    }

    Visitor tick(String field) {
        page.locator("main input[type=checkbox][name='" + field + "']").first().check();
        return this;
    }

    /** Presses the button of the form that goes to this address. */
    Visitor send(String action) {
        page.locator("main form[action='" + action + "'] button[type=submit]:not([formaction])")
                .last()
                .click();
        return this;
    }

    Visitor press(String button) {
        page.locator("main")
                .getByRole(com.microsoft.playwright.options.AriaRole.BUTTON, named(button))
                .first()
                .click();
        return this;
    }

    Locator text(String text) {
        return page.locator("main").getByText(text);
    }

    Visitor sees(String text) {
        assertThat(text(text).first()).isVisible();
        return this;
    }

    Visitor seesNot(String text) {
        assertThat(text(text)).hasCount(0);
        return this;
    }

    Visitor seesField(String field, boolean there) {
        assertThat(page.locator("main [name='" + field + "']")).hasCount(there ? 1 : 0);
        return this;
    }

    /** What the console complained of. */
    List<String> complaints() {
        return complaints;
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
