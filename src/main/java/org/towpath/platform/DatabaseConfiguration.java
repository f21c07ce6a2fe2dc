package org.towpath.platform;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.flyway.FlywayDataSource;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * One PostgreSQL: the one named by {@code spring.datasource.url}, or an embedded one under the home directory. The
 * account given migrates; the product itself works as the role {@code towpath_app}, which may not alter tables or
 * rewrite the audit.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({TowpathProperties.class, DataSourceProperties.class})
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    @ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "embedded")
    EmbeddedDatabase embeddedDatabase(TowpathProperties towpath, DemoMode refusesFirst) {
        return EmbeddedDatabase.open(towpath.home());
    }

    @Bean
    DatabaseAddress databaseAddress(DataSourceProperties given, ObjectProvider<EmbeddedDatabase> embedded) {
        var database = embedded.getIfAvailable();
        return database == null
                ? new DatabaseAddress(given.determineUrl(), given.determineUsername(), given.determinePassword(), false)
                : new DatabaseAddress(database.jdbcUrl(), "postgres", "postgres", true);
    }

    @Bean
    AppRole appRole(DatabaseAddress address) {
        return AppRole.in(address);
    }

    @Bean
    @FlywayDataSource
    DataSource migrationDataSource(DatabaseAddress address) {
        return new SimpleDriverDataSource(
                new org.postgresql.Driver(), address.url(), address.username(), address.password());
    }

    @Bean
    @Primary
    @ConditionalOnMissingBean(name = "dataSource")
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource dataSource(DatabaseAddress address, AppRole worksAs) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(address.url());
        pool.setUsername(address.username());
        pool.setPassword(address.password());
        pool.setConnectionInitSql("set role " + AppRole.NAME);
        // a row that is refused would stand in the log, and it may be somebody's
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        return pool;
    }
}
