package org.towpath.access;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.ArgumentCaptor;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

import org.towpath.audit.Audit;
import org.towpath.platform.DemoMode;
import org.towpath.platform.DemoProperties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

@ExtendWith(OutputCaptureExtension.class)
class DemoAccountsTests {

    private final DemoMode mode = mock(DemoMode.class);
    private final Accounts accounts = mock(Accounts.class);
    private final BCryptPasswordEncoder passwords = new BCryptPasswordEncoder(4);

    @BeforeEach
    void inADemo() {
        when(mode.enabled()).thenReturn(true);
    }

    @Test
    void printsAPasswordOfItsOwnOnceAndKeepsOnlyItsHash(CapturedOutput output) {
        start(null);
        var hash = ArgumentCaptor.forClass(String.class);
        verify(accounts).putDemo(eq(DemoAccounts.names()), hash.capture());
        var printed = output.getAll().replaceAll("(?s).*have the password (\\S+).*", "$1");
        assertThat(printed).matches("([a-z2-9]{4}-){3}[a-z2-9]{4}");
        assertThat(passwords.matches(printed, hash.getValue())).isTrue();
    }

    @Test
    void saysNothingWhenTheAccountsAreThere(CapturedOutput output) {
        when(accounts.hasDemo()).thenReturn(true);
        start(null);
        verify(accounts, never()).putDemo(any(), any());
        assertThat(output.getAll()).doesNotContain("password");
    }

    @Test
    void takesThePasswordSetAndDoesNotPrintIt(CapturedOutput output) {
        start("sesame-street");
        verify(accounts).putDemo(any(), any());
        assertThat(output.getAll()).doesNotContain("sesame-street");
    }

    @Test
    void leavesThePasswordThatIsSetAlready() {
        when(accounts.anyDemo())
                .thenReturn(Optional.of(new Account("operator", passwords.encode("sesame"), true, false)));
        start("sesame");
        verify(accounts, never()).putDemo(any(), any());
    }

    @Test
    void makesNoneOutsideADemo() {
        when(mode.enabled()).thenReturn(false);
        start("sesame");
        verify(accounts, never()).putDemo(any(), any());
    }

    private void start(@Nullable String password) {
        new DemoAccounts(mode, demo(password), accounts, passwords, mock(Audit.class))
                .run(new DefaultApplicationArguments());
    }

    private static DemoProperties demo(@Nullable String password) {
        var demo = mock(DemoProperties.class);
        when(demo.password()).thenReturn(password);
        return demo;
    }
}
