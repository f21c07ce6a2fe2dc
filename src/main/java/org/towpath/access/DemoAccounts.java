package org.towpath.access;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

import org.towpath.audit.Audit;
import org.towpath.audit.AuditEntry;
import org.towpath.platform.DemoMode;
import org.towpath.platform.DemoProperties;

/**
 * One account for each role and each partner organisation, in a demo only. They share one password: the one set, or one
 * made and printed when they are made. Ready before the node says it is ready.
 */
@Component
@Order(0)
class DemoAccounts implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoAccounts.class);
    private static final int PARTNERS = 20;
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private final DemoMode mode;
    private final DemoProperties demo;
    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final Audit audit;

    DemoAccounts(DemoMode mode, DemoProperties demo, Accounts accounts, PasswordEncoder passwords, Audit audit) {
        this.mode = mode;
        this.demo = demo;
        this.accounts = accounts;
        this.passwords = passwords;
        this.audit = audit;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!mode.enabled()) {
            return;
        }
        var wanted = demo.password();
        if (wanted != null && !wanted.isBlank()) {
            keep(wanted);
        } else if (!accounts.hasDemo()) {
            var made = made();
            put(made);
            // the one place a password is ever shown: nobody could sign in otherwise
            log.warn(
                    "Demo accounts ({} and partner to partner-{}) have the password {}",
                    "one for each role",
                    PARTNERS,
                    made);
        }
    }

    /** Every start hashes nothing if the password is the one the accounts have. */
    private void keep(String wanted) {
        var same = accounts.anyDemo()
                .filter(account -> passwords.matches(wanted, account.passwordHash()))
                .isPresent();
        if (!same) {
            put(wanted);
        }
    }

    private void put(String password) {
        accounts.putDemo(names(), passwords.encode(password));
        audit.record(AuditEntry.system("account.demo-accounts-made"));
    }

    /** Names of all demo accounts: the role ids, and one for each further partner organisation. */
    static List<String> names() {
        var names = new ArrayList<>(Roles.ALL);
        IntStream.rangeClosed(2, PARTNERS)
                .mapToObj(n -> Roles.PARTNER + "-" + n)
                .forEach(names::add);
        return names;
    }

    /** Four groups of four easily read letters and digits: 79 bits. */
    private static String made() {
        var random = new SecureRandom();
        var groups = IntStream.range(0, 4)
                .mapToObj(group -> random.ints(4, 0, READABLE.length())
                        .mapToObj(READABLE::charAt)
                        .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append))
                .toList();
        return String.join("-", groups);
    }
}
