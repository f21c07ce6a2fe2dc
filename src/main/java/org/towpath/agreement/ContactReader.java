package org.towpath.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.towpath.shared.JsonFields;

/** Reads the key contacts of an agreement. */
final class ContactReader {

    private static final int MOST = 50;
    private static final int LONGEST = 200;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()-]{3,30}");

    private ContactReader() {}

    static List<KeyContact> read(JsonFields sent) {
        var contacts = new ArrayList<KeyContact>();
        var items = sent.list("contacts");
        if (items.size() > MOST) {
            sent.refuse("contacts", "Give at most " + MOST + " contacts");
            return List.of();
        }
        for (var i = 0; i < items.size(); i++) {
            var item = sent.nested(items.get(i), "contacts[" + i + "]");
            var contact = item == null ? null : contact(item);
            if (contact != null) {
                contacts.add(contact);
            }
        }
        return contacts;
    }

    private static @Nullable KeyContact contact(JsonFields sent) {
        var side = ServiceLevelReader.oneOf(sent, "side", Side.values());
        var role = words(sent, "role");
        var name = words(sent, "name");
        var email = matching(sent, "email", EMAIL, "Give an e-mail address such as desk@example.org");
        var phone = matching(sent, "phone", PHONE, "Give a phone number such as 01632 960001");
        var from = date(sent, "validFrom");
        var to = date(sent, "validTo");
        var confirmed = date(sent, "lastConfirmed");
        sent.refuseUnknown();
        if (from != null && to != null && to.isBefore(from)) {
            sent.refuse("validTo", "The last day cannot be before the first");
        }
        return sent.isFaulty()
                ? null
                : new KeyContact(
                        Objects.requireNonNull(side),
                        Objects.requireNonNull(role),
                        Objects.requireNonNull(name),
                        email,
                        phone,
                        from,
                        to,
                        confirmed);
    }

    private static @Nullable String words(JsonFields sent, String name) {
        var text = sent.requiredText(name);
        if (text != null && (text.isBlank() || text.length() > LONGEST)) {
            sent.refuse(name, "Give 1 to " + LONGEST + " characters");
        }
        return text == null ? null : text.strip();
    }

    private static @Nullable String matching(JsonFields sent, String name, Pattern shape, String message) {
        var text = sent.text(name);
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!shape.matcher(text.strip()).matches()) {
            sent.refuse(name, message);
        }
        return text.strip();
    }

    private static @Nullable LocalDate date(JsonFields sent, String name) {
        var value = sent.value(name);
        return value == null ? null : sent.date(value, name);
    }
}
