package org.towpath.demo;

import java.io.IOException;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import org.towpath.demo.SeedFiles.DirectoryFile;
import org.towpath.demo.SeedFiles.TeamFile;
import org.towpath.platform.DemoMode;

/**
 * Gives a demo its directory, its team and its agreements before the node calls itself ready. What is there already is
 * left alone, so that a change made in the demo outlives a restart.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class SeedAtStart implements ApplicationRunner {

    private static final long ONE_NODE_AT_A_TIME = 1_889_140_740L;

    private final DemoMode demo;
    private final DirectorySeed directory;
    private final TeamSeed team;
    private final AgreementSeed agreements;
    private final ObjectMapper mapper;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    SeedAtStart(
            DemoMode demo,
            DirectorySeed directory,
            TeamSeed team,
            AgreementSeed agreements,
            ObjectMapper mapper,
            JdbcClient jdbc,
            TransactionOperations transaction) {
        this.demo = demo;
        this.directory = directory;
        this.team = team;
        this.agreements = agreements;
        this.mapper = mapper;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (!demo.enabled()) {
            return;
        }
        var directoryFile = read("demo/directory.json", DirectoryFile.class);
        var teamFile = read("demo/team.json", TeamFile.class);
        var agreementFile = read("demo/agreements.json", AgreementFile.class);
        transaction.executeWithoutResult(begun -> {
            jdbc.sql("select pg_advisory_xact_lock(:key)")
                    .param("key", ONE_NODE_AT_A_TIME)
                    .query()
                    .listOfRows();
            directory.plant(directoryFile);
            team.plant(teamFile);
            agreements.plant(agreementFile, directoryFile);
        });
    }

    private <T> T read(String file, Class<T> type) throws IOException {
        try (var stream = new ClassPathResource(file).getInputStream()) {
            return mapper.readValue(stream, type);
        }
    }
}
