package org.towpath.notice;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

import org.towpath.platform.TowpathProperties;
import org.towpath.promise.PartnerLinks;
import org.towpath.shared.MovedOn;
import org.towpath.shared.NotFound;

/**
 * Where a link of the reader's own goes in a message. The message as kept says only that there is one; the link is made
 * when it is sent, so that nobody who reads the outbox or the database can use it.
 */
@Component
class LinkPlaces {

    private static final Pattern PLACE = Pattern.compile("\\[\\[link:([0-9a-f-]{36})]]");
    private static final String INSTEAD = "(ring us, please)";
    private static final String SHOWN = "(a link of their own goes here)";

    private final PartnerLinks links;
    private final TowpathProperties properties;

    LinkPlaces(PartnerLinks links, TowpathProperties properties) {
        this.links = links;
        this.properties = properties;
    }

    /** Marks the place of a link to a clock. */
    static String to(UUID clock) {
        return "[[link:" + clock + "]]";
    }

    /** For whoever reads the outbox. */
    static String shown(String body) {
        return PLACE.matcher(body).replaceAll(SHOWN);
    }

    /**
     * Makes the links, each for its reader.
     *
     * @param role role of the agreement they have
     * @param name how the agreement names them
     */
    Filled filled(String body, String role, String name) {
        var made = new HashMap<String, UUID>();
        var text = PLACE.matcher(body)
                .replaceAll(place -> Matcher.quoteReplacement(link(UUID.fromString(place.group(1)), role, name, made)));
        return new Filled(text, made);
    }

    /** The message was not carried: its links open nothing, the next attempt makes others. */
    void takeBack(Filled filled) {
        filled.made().forEach((token, clock) -> links.notCarried(clock, token));
    }

    /**
     * A text as it goes out.
     *
     * @param made the secrets of the links in it, with their clocks
     */
    record Filled(String body, Map<String, UUID> made) {

        @Override
        public String toString() {
            return "Filled[" + made.size() + " links]";
        }
    }

    private String link(UUID clock, String role, String name, Map<String, UUID> made) {
        try {
            var token = links.make(clock, role, name);
            made.put(token, clock);
            return properties.address() + "/by-link/" + token;
        } catch (NotFound | MovedOn nothingToShow) {
            return INSTEAD;
        }
    }
}
