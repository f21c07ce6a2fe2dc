package org.towpath.agreement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The clauses of a written agreement, with the questions each answers. The first nine make it complete; the last two
 * are there where they are needed (domain.md 4.1).
 */
public enum Clause {
    C1(
            "The liaison and diversion service",
            "What our service is and what it does for each referral",
            true,
            new Part("description", "What the service is", true),
            new Part("role", "What it does for each referral", true),
            new Part("hours", "When it is there", false),
            new Part("sites", "Where it works", false),
            new Part("ages", "For which ages", false)),
    C2(
            "The partner organisation",
            "Who the partner is and what it provides",
            true,
            new Part("description", "What the organisation is", true),
            new Part("role", "What it provides", true),
            new Part("number", "ODS code, charity or company number", false),
            new Part("capacity", "How many people it can take", false),
            new Part("exclusions", "Whom it cannot take", false)),
    C3(
            "Referral criteria",
            "Who can be referred, in words both sides read the same way",
            true,
            new Part("criteria", "The criteria, one a line", true),
            new Part("justiceContact", "What contact with police or courts means for a referral", false)),
    C4(
            "Referral process",
            "How a referral is made, and what is promised about it",
            true,
            new Part("channels", "How to send it", true),
            new Part("form", "Form or template", false),
            new Part("screeningTool", "Screening tool required, with its version", false),
            new Part("dataItems", "What has to be in it", false),
            new Part("outOfHours", "What to do out of hours", false)),
    C5(
            "Key contacts",
            "Whom to turn to on both sides",
            true,
            new Part("reconfirmEveryDays", "How often contacts are confirmed, in days", false)),
    C6(
            "Dispute resolution",
            "What happens when the two sides do not agree",
            true,
            new Part("levels", "The levels and their time limits, one a line", true),
            new Part("whatCounts", "What counts as a dispute", false),
            new Part("careContinues", "How care goes on meanwhile", false)),
    C7(
            "Escalation",
            "Who hears when a promise is missed, and when",
            true,
            new Part("steps", "The steps, one a line", true),
            new Part("triggers", "What sets them off", false),
            new Part(
                    "outOfHours",
                    "What happens to a step whose time falls out of hours",
                    false,
                    List.of(
                            new Option("go-on", "It is taken at its time, and turns to whoever is on call"),
                            new Option(
                                    "hold",
                                    "It is held until the promise’s hours open again; while somebody is detained never"
                                            + " later than two hours before the time custody told us")))),
    C8(
            "Monitoring and review",
            "What each side reports, and when both look at it together",
            true,
            new Part("dataSupplied", "What each side supplies, and how often", true),
            new Part("reviews", "When the agreement is reviewed", true),
            new Part("operationalEveryMonths", "Months between operational reviews", false),
            new Part("annualEveryMonths", "Months between full reviews", false),
            new Part("notice", "Notice either side gives to end it", false),
            new Part("changeControl", "How changes are made", false)),
    C9(
            "Information sharing",
            "What may be shared, why, how and for how long",
            true,
            new Part("purpose", "Why information is shared", true),
            new Part("lawfulBasis", "The lawful basis", true),
            new Part("controllers", "Who is controller and who is processor", false),
            new Part("confidentiality", "What the person is told and agrees to", false),
            new Part("toPartner", "What we share with the partner, one item a line", true),
            new Part("toUs", "What the partner shares with us, one item a line", false),
            new Part("method", "How it is sent", false),
            new Part("retention", "How long it is kept", false),
            new Part("security", "How it is kept safe", false),
            new Part("breaches", "What happens after a data breach", false),
            new Part("rights", "How people use their rights", false),
            new Part("assessment", "Data protection impact assessment", false),
            new Part("contacts", "Data protection officers and Caldicott guardians", false)),
    C10(
            "Funding or special requirements",
            "Who pays, and what has to be agreed first",
            false,
            new Part("funding", "What the commissioner has agreed", false),
            new Part("price", "Price and cap", false)),
    C11(
            "Equality",
            "Due regard, adjustments and the impact assessment",
            false,
            new Part("dueRegard", "How due regard is given", false),
            new Part("adjustments", "Adjustments offered", false),
            new Part("assessedOn", "Date of the equality impact assessment", false));

    /**
     * One question of a clause.
     *
     * @param key its name in the structured data
     * @param needed whether the clause is incomplete without it, unless the whole clause is written as one text
     * @param options the only answers there are; none where it is answered in free words
     */
    public record Part(String key, String label, boolean needed, List<Option> options) {

        Part(String key, String label, boolean needed) {
            this(key, label, needed, List.of());
        }

        /** The option somebody wrote, whatever they wrote after it. */
        public Optional<Option> chosen(String said) {
            var start = said.strip().toLowerCase(Locale.ROOT);
            return options.stream().filter(it -> start.startsWith(it.code())).findFirst();
        }
    }

    /** One of the answers to a question that has only so many. */
    public record Option(String code, String words) {}

    /** Key of the free text a clause may have beside or instead of its parts. */
    public static final String TEXT = "text";

    private final String title;
    private final String about;
    private final boolean needed;
    private final List<Part> parts;

    Clause(String title, String about, boolean needed, Part... parts) {
        this.title = title;
        this.about = about;
        this.needed = needed;
        this.parts = List.of(parts);
    }

    public String title() {
        return title;
    }

    /** What it is for, in a sentence. */
    public String about() {
        return about;
    }

    /** Whether an agreement without it is incomplete. */
    public boolean isNeeded() {
        return needed;
    }

    public List<Part> parts() {
        return parts;
    }

    static boolean isCode(String code) {
        return Stream.of(values()).anyMatch(it -> it.name().equals(code));
    }
}
