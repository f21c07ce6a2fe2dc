package org.towpath.access;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import org.towpath.audit.Audit;
import org.towpath.audit.AuditEntry;
import org.towpath.platform.DemoMode;

/**
 * Signs in by account and password. A wrong name takes as long as a wrong password and is answered the same; failures
 * are written down, and guessing gets slower.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private static final int LONGEST = 200;

    private final Accounts accounts;
    private final Actors actors;
    private final SignInPace pace;
    private final PasswordEncoder passwords;
    private final CheckedPasswords checked;
    private final DemoMode demo;
    private final Audit audit;
    private final String nobodysHash;

    PasswordSignIn(
            Accounts accounts,
            Actors actors,
            SignInPace pace,
            PasswordEncoder passwords,
            CheckedPasswords checked,
            DemoMode demo,
            Audit audit) {
        this.accounts = accounts;
        this.actors = actors;
        this.pace = pace;
        this.passwords = passwords;
        this.checked = checked;
        this.demo = demo;
        this.audit = audit;
        this.nobodysHash = passwords.encode("nobody");
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var name = attempt.getName().strip().toLowerCase(Locale.ROOT);
        var password = String.valueOf(attempt.getCredentials());
        var account = accounts.byName(name).filter(this::opens);
        if (account.filter(known -> checked.isKnown(known, password)).isPresent()) {
            return signedIn(name, attempt);
        }
        var address = address();
        var pause = pace.waitFor(name, address);
        if (!pause.isZero()) {
            throw new SlowDown(pause);
        }
        if (!matches(account, password)) {
            pace.failed(name, address);
            audit.recordAnyway(failed(account));
            throw new BadCredentialsException("Wrong account or password");
        }
        pace.succeeded(name, address);
        checked.remember(account.orElseThrow(), password);
        return signedIn(name, attempt);
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }

    private boolean opens(Account account) {
        return !account.disabled() && (demo.enabled() || !account.demo());
    }

    private boolean matches(Optional<Account> account, String password) {
        var hash = account.map(Account::passwordHash).orElse(nobodysHash);
        return password.length() <= LONGEST && passwords.matches(password, hash) && account.isPresent();
    }

    private static AuditEntry failed(Optional<Account> account) {
        var entry = AuditEntry.own("account.sign-in-failed").refused();
        return account.map(known -> entry.by(known.name()))
                .orElseGet(() -> entry.by("nobody").in(AuditEntry.STRANGERS_CHAIN));
    }

    /** The authorities tell what the person held at sign-in; what they may do is asked anew at each request. */
    private Authentication signedIn(String name, Authentication attempt) {
        var actor = actors.byAccount(name);
        actor.ifPresent(CurrentActor::remember);
        var roles = actor.map(Actor::roles).orElse(Set.of()).stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(name, null, roles);
        signedIn.setDetails(attempt.getDetails());
        return signedIn;
    }

    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
                ? web.getRequest().getRemoteAddr()
                : "here";
    }
}
