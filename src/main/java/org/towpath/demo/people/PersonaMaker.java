package org.towpath.demo.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;

/**
 * Invents people in the proportions found among those whom such services meet (sex, age, point of intervention, need).
 */
final class PersonaMaker {

    private static final List<String> MEN = List.of(
            "Callum",
            "Tomasz",
            "Imran",
            "Dwayne",
            "Rhys",
            "Marcus",
            "Oluwaseun",
            "Seán",
            "Aidan",
            "Kacper",
            "Liam",
            "Zoltán",
            "Connor",
            "Jermaine",
            "Harjit",
            "Stephen",
            "Lewis",
            "Andrei",
            "Kofi",
            "Declan",
            "Yusuf",
            "Gareth",
            "Jaden",
            "Piotr");
    private static final List<String> WOMEN = List.of(
            "Aisha",
            "Renée",
            "Maeve",
            "Fatima",
            "Roxana",
            "Priya",
            "Kayleigh",
            "Bridget",
            "Chloe",
            "Agnieszka",
            "Naomi",
            "Leanne",
            "Siobhán",
            "Tamara",
            "Mei",
            "Joanne");
    private static final List<String> FAMILIES = List.of(
            "Hussain",
            "Smith-Jones",
            "O'Neill",
            "Kowalski",
            "Begum",
            "Okonkwo",
            "Price",
            "de la Cruz",
            "Nguyễn",
            "Müller",
            "Connors",
            "Ward",
            "Lee",
            "Adeyemi",
            "Patel",
            "Whitfield",
            "Marsh",
            "Popescu",
            "Tanner",
            "Greenslade",
            "Osei",
            "Barraclough",
            "Kaur",
            "Doherty",
            "Yilmaz",
            "Penhaligon",
            "Sesay",
            "Lovell");
    private static final List<String> MINDS = List.of(
            "MENTAL_HEALTH", "DEPRESSION", "SELF_HARM", "SUICIDE_RISK", "PSYCHOSIS", "TRAUMA", "PERSONALITY_DISORDER");
    private static final List<String> OTHERS = List.of(
            "HOMELESSNESS",
            "HOUSING",
            "DEBT",
            "ADHD",
            "AUTISM",
            "LEARNING_DISABILITY",
            "BRAIN_INJURY",
            "DOMESTIC_ABUSE",
            "VETERAN",
            "PHYSICAL_HEALTH",
            "SPEECH_AND_LANGUAGE",
            "EMPLOYMENT",
            "FREQUENT_CONTACT");

    private final Random chance;
    private final LocalDate today;

    PersonaMaker(Random chance, LocalDate today) {
        this.chance = chance;
        this.today = today;
    }

    Persona next() {
        var sex = chance.nextDouble();
        var woman = sex >= 0.791 && sex < 0.98;
        var age = age();
        var point = point(age);
        return new Persona(
                pick(woman ? WOMEN : MEN),
                pick(FAMILIES),
                sex < 0.791 ? "MALE" : woman ? "FEMALE" : "NOT_RECORDED",
                today.minusYears(age).minusDays(chance.nextInt(1, 364)),
                chance.nextDouble() < 0.7 ? nhsNumber() : null,
                chance.nextDouble() < 0.3
                        ? "ZZ99 3VZ"
                        : "WM" + chance.nextInt(1, 9) + " " + chance.nextInt(1, 9) + "AB",
                chance.nextDouble() < 0.75 ? "07700 900" + chance.nextInt(100, 999) : null,
                point,
                site(point),
                source(point),
                concerns());
    }

    private int age() {
        var draw = chance.nextDouble();
        if (draw < 0.08) {
            return chance.nextInt(12, 18);
        }
        if (draw < 0.28) {
            return chance.nextInt(18, 25);
        }
        if (draw < 0.59) {
            return chance.nextInt(25, 35);
        }
        if (draw < 0.82) {
            return chance.nextInt(35, 45);
        }
        return draw < 0.94 ? chance.nextInt(45, 55) : chance.nextInt(55, 78);
    }

    private String point(int age) {
        if (age < 18 && chance.nextDouble() < 0.4) {
            return "YOUTH_COURT";
        }
        var draw = chance.nextDouble();
        if (draw < 0.60) {
            return "CUSTODY";
        }
        if (draw < 0.82) {
            return age < 18 ? "CUSTODY" : "MAGISTRATES_COURT";
        }
        return draw < 0.95 ? "VOLUNTARY_ATTENDANCE" : age < 18 ? "CUSTODY" : "CROWN_COURT";
    }

    private String site(String point) {
        return switch (point) {
            case "CUSTODY" ->
                pick(List.of(
                        "Riverside Custody Suite",
                        "Harbour Road Custody Suite",
                        "Northgate Police Investigation Centre"));
            case "MAGISTRATES_COURT" -> pick(List.of("Westmoor Magistrates' Court", "Eastfield Magistrates' Court"));
            case "YOUTH_COURT" -> "Westmoor Youth Court";
            case "CROWN_COURT" -> "Westmoor Crown Court";
            default -> pick(List.of("Riverside Police Station", "Market Street Police Station"));
        };
    }

    private String source(String point) {
        return switch (point) {
            case "MAGISTRATES_COURT", "CROWN_COURT" -> "E2";
            case "YOUTH_COURT" -> "E6";
            default -> "E1";
        };
    }

    private List<String> concerns() {
        var concerns = new ArrayList<String>();
        if (chance.nextDouble() < 0.71) {
            concerns.add(pick(MINDS));
        }
        if (chance.nextDouble() < 0.52) {
            concerns.add(chance.nextBoolean() ? "DRUGS" : "ALCOHOL");
        }
        if (concerns.isEmpty() || chance.nextDouble() < 0.45) {
            concerns.add(pick(OTHERS));
        }
        return List.copyOf(concerns);
    }

    private @Nullable String nhsNumber() {
        var stem = "999" + "%06d".formatted(chance.nextInt(1_000_000));
        var sum = 0;
        for (var place = 0; place < 9; place++) {
            sum += (10 - place) * (stem.charAt(place) - '0');
        }
        var check = (11 - sum % 11) % 11;
        return check == 10 ? null : stem + check;
    }

    private <T> T pick(List<T> from) {
        return from.get(chance.nextInt(from.size()));
    }
}
