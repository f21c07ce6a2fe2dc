package org.towpath.access.cockpit;

import java.util.List;

import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.jspecify.annotations.Nullable;

/** A question about roles, by id or by who holds them. */
class Groups extends GroupQueryImpl {

    private static final long serialVersionUID = 1L;

    Groups(CommandExecutor commands) {
        super(commands);
    }

    @Nullable
    String member() {
        return userId;
    }

    boolean wants(String role) {
        return (id == null && ids == null)
                || PeopleOfTheWorkforce.given(id, ids).anyMatch(role::equals);
    }

    @Override
    public long executeCount(CommandContext context) {
        return executeList(context, null).size();
    }

    @Override
    public List<Group> executeList(CommandContext context, @Nullable Page page) {
        return ((PeopleOfTheWorkforce) context.getSession(ReadOnlyIdentityProvider.class)).groups(this);
    }
}
