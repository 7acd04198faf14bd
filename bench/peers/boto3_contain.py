"""What people write in the night: one key off, one role's sessions denied, its instances refreshed.

22 calls, one after the other, in the two regions it is told. No plan, no approval, no check of the
result, no wait for the cutoff, and nothing on the instances that says how to go on after a crash.
"""

import json
import sys
from datetime import datetime, timezone

import boto3

key, role, *regions = sys.argv[1:]

boto3.client("sts").get_caller_identity()
iam = boto3.client("iam")
user = iam.get_access_key_last_used(AccessKeyId=key)["UserName"]
iam.update_access_key(UserName=user, AccessKeyId=key, Status="Inactive")

cutoff = datetime.now(timezone.utc).isoformat()
deny = {
    "Version": "2012-10-17",
    "Statement": [
        {
            "Effect": "Deny",
            "Action": ["*"],
            "Resource": ["*"],
            "Condition": {"DateLessThan": {"aws:TokenIssueTime": cutoff}},
        }
    ],
}
iam.put_role_policy(
    RoleName=role, PolicyName="AWSRevokeOlderSessions", PolicyDocument=json.dumps(deny)
)

profiles = {
    profile["Arn"]
    for profile in iam.list_instance_profiles_for_role(RoleName=role)["InstanceProfiles"]
}
for region in regions:
    ec2 = boto3.client("ec2", region_name=region)
    for reservation in ec2.describe_instances()["Reservations"]:
        for instance in reservation["Instances"]:
            profile = instance.get("IamInstanceProfile", {}).get("Arn")
            if profile not in profiles:
                continue
            held = ec2.describe_iam_instance_profile_associations(
                Filters=[{"Name": "instance-id", "Values": [instance["InstanceId"]]}]
            )["IamInstanceProfileAssociations"]
            for association in held:
                ec2.disassociate_iam_instance_profile(AssociationId=association["AssociationId"])
            ec2.associate_iam_instance_profile(
                InstanceId=instance["InstanceId"], IamInstanceProfile={"Arn": profile}
            )
            print(instance["InstanceId"])
