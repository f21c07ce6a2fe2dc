package org.towpath.web.frame;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.towpath.access.Actor;
import org.towpath.web.nhsuk.Footer;
import org.towpath.web.nhsuk.Header;
import org.towpath.web.nhsuk.SkipLink;

/** What stands around one page. Who is signed in is asked for only when a page is written, not for every call. */
public final class Frame {

    /** What the service is called. */
    public static final String SERVICE = "Towpath";

    /** Instants after this mean that it never happens. */
    private static final Instant END_OF_TIME = Instant.parse("9000-01-01T00:00:00Z");

    private final String organisation;
    private final String path;
    private final Supplier<Optional<Actor>> actor;
    private final List<NavigationItem> navigation;
    private final Assets assets;
    private final Clock clock;
    private final @Nullable String banner;

    Frame(
            String organisation,
            String path,
            Supplier<Optional<Actor>> actor,
            List<NavigationItem> navigation,
            Assets assets,
            Clock clock,
            @Nullable String banner) {
        this.organisation = organisation;
        this.path = path;
        this.actor = actor;
        this.navigation = navigation;
        this.assets = assets;
        this.clock = clock;
        this.banner = banner;
    }

    /** "Task - Service - Organisation", after "Error: " while something has to be mended. */
    public String title(String page, boolean hasErrors) {
        return (hasErrors ? "Error: " : "") + page + " - " + SERVICE + " - " + organisation;
    }

    /** When the page was written, by the product's clock: the countdown island counts from it. */
    public String now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** What kind of system this is, where it is not the real one. */
    public @Nullable String banner() {
        return banner;
    }

    public Assets assets() {
        return assets;
    }

    public SkipLink skipLink() {
        return new SkipLink(null, null);
    }

    public Header header() {
        var signedIn = actor.get();
        return new Header(
                new Header.Service(SERVICE, "/"),
                new Header.Organisation(organisation, null, null),
                signedIn.map(this::navigation).orElse(null),
                signedIn.map(Frame::account).orElse(null),
                null,
                false,
                null);
    }

    public Footer footer() {
        return new Footer(null, new Footer.Copyright(organisation));
    }

    /** Words for a due instant; null where nothing is due or never will be. */
    public @Nullable Countdown countdown(@Nullable Instant due) {
        if (due == null || due.isAfter(END_OF_TIME)) return null;
        return Countdown.of(due.truncatedTo(ChronoUnit.SECONDS), clock.instant());
    }

    private Header.Navigation navigation(Actor signedIn) {
        var theirs = navigation.stream().filter(item -> item.isFor(signedIn)).toList();
        // a page belongs to one place: to the nearest, where one lies within another
        var here = theirs.stream()
                .filter(item -> item.covers(path))
                .max(Comparator.comparingInt(item -> item.href().length()));
        var items = theirs.stream()
                .map(item -> new Header.Item(
                        item.text(),
                        item.href(),
                        here.filter(item::equals).isPresent(),
                        item.href().equals(path)))
                .toList();
        return new Header.Navigation(items, false, null);
    }

    private static Header.Account account(Actor signedIn) {
        var items = new ArrayList<Header.AccountItem>();
        items.add(new Header.AccountItem(signedIn.name(), null, null, true));
        items.add(new Header.AccountItem("Sign out", null, "/sign-out", false));
        return new Header.Account(items);
    }
}
