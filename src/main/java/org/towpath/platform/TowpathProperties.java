package org.towpath.platform;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator sets.
 *
 * @param home directory for everything kept on disk: embedded database, attachments, anchors
 * @param organisation name of the service on every page
 * @param address where people outside reach the product, as links in messages begin: {@code https://towpath.example}
 * @param phone number at which custody or court can ring the service at any time; on every note
 */
@ConfigurationProperties("towpath")
public record TowpathProperties(
        @DefaultValue(".towpath") Path home,
        @DefaultValue("Westmoor Liaison and Diversion") String organisation,
        @DefaultValue("http://127.0.0.1:8080") String address,
        @DefaultValue("01632 960100") String phone) {}
